package cg.gouv.qr.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.infinispan.Cache;

/**
 * How often a serial's short code may be guessed, whoever does, by all nodes together. At ten wrong ones an hour the 25 bits of
 * its tag last for 190 years on average. Serials that nobody has are counted too: who guesses does not learn which are real.
 */
@ApplicationScoped
public class SerialLimits {
    /** Those of which this node and the cluster's cache know. */
    private static final int SERIALS = 100_000;

    private static final Limit WRONG = new Limit(10, Duration.ofHours(1));

    @Resource(lookup = "java:jboss/infinispan/cache/estampille/limited-serials")
    Cache<String, byte[]> cache;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry registry;

    private SharedBuckets serials;

    @PostConstruct
    void begin() {
        var time = new ClockMeter(clock);
        serials = new SharedBuckets(
                new NodeBuckets(SERIALS, WRONG.in().multipliedBy(2), time),
                cache,
                SharedBuckets.PATIENCE,
                time,
                System::nanoTime,
                () -> registry.counter(SharedBuckets.ALONE).increment());
    }

    void warmUp() {
        serials.warmUp();
    }

    /** Takes the attempt for a guess until it is known to be none. */
    public Permit guess(String serial) {
        Permit permit = serials.take(serial, WRONG);
        if (!permit.isGiven()) {
            registry.counter("verification.limited", "limit", "serial").increment();
        }
        return permit;
    }

    public void wasNoGuess(String serial) {
        serials.giveBack(serial, WRONG);
    }
}
