package cg.gouv.qr.verification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the verdicts of scans, and how long they took. */
@ApplicationScoped
class Verdicts {
    @Inject
    MeterRegistry registry;

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private volatile @Nullable Timer timer;

    Verdict counted(Occasion occasion, Supplier<Verdict> find) {
        if (occasion != Occasion.SCAN) {
            return find.get();
        }
        Timer.Sample begun = Timer.start(registry);
        Verdict verdict = find.get();
        begun.stop(timer());
        counters.computeIfAbsent(verdict.name(), this::counter).increment();
        return verdict;
    }

    private Counter counter(String verdict) {
        return Counter.builder("verification.requests")
                .description("Scans by their verdict; previews are not counted")
                .tag("verdict", verdict)
                .register(registry);
    }

    private Timer timer() {
        Timer known = timer;
        if (known == null) {
            known = Timer.builder("verification.duration")
                    .description("From a presented code to its verdict")
                    .serviceLevelObjectives(
                            Duration.ofMillis(1),
                            Duration.ofMillis(5),
                            Duration.ofMillis(10),
                            Duration.ofMillis(25),
                            Duration.ofMillis(50),
                            Duration.ofMillis(100),
                            Duration.ofMillis(250),
                            Duration.ofSeconds(1))
                    .register(registry);
            timer = known;
        }
        return known;
    }
}
