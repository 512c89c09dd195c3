package cg.gouv.qr.verification;

import cg.gouv.qr.scan.Asker;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Keeps scans, counts their verdicts, and how long both took. The registry is a client proxy, which passes on public methods
 * only: a meter's builder would register with the proxy itself, and nobody would ever see it.
 */
@ApplicationScoped
class Verdicts {
    private static final String DURATION = "verification.duration";
    private static final double[] BOUNDARIES = LongStream.of(1, 5, 10, 25, 50, 100, 250, 1000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    @Inject
    MeterRegistry registry;

    @Inject
    KeepScans scans;

    @Inject
    SeenBefore before;

    @PostConstruct
    void drawBoundaries() {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(DURATION)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDARIES)
                                .build()
                                .merge(config)
                        : config;
            }
        });
    }

    Verified told(Occasion occasion, Asker asker, Supplier<Finding> find) {
        if (occasion != Occasion.SCAN) {
            return Verified.of(find.get().verdict());
        }
        // The registry would be asked for its clock, and log a warning for each scan that it gives none.
        Timer.Sample begun = Timer.start(Clock.SYSTEM);
        Finding finding = find.get();
        SeenBefore.Answer seen = before.ask(finding, asker.channel());
        Verified verified = new Verified(finding.verdict(), scans.keep(finding, asker), seen.orNothing());
        begun.stop(registry.timer(DURATION));
        registry.counter("verification.requests", "verdict", verified.verdict().name())
                .increment();
        return verified;
    }
}
