package cg.gouv.qr.verification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * True tags without a sealed stamp, counted in memory and written once a second, so that whoever holds a stolen key cannot
 * make the platform write as fast as they scan.
 */
@ApplicationScoped
class KeyAlarms {
    private static final int MOST = 10_000; // serials between two writings; the metric counts the others

    @Inject
    MeterRegistry metrics;

    private final Map<Suspect, Long> seen = new ConcurrentHashMap<>();

    /** A serial that no lot has, or that is not sealed. */
    record Suspect(int epoch, long serial) {}

    void note(int epoch, long serial) {
        metrics.counter("verification.key.alarms").increment();
        Suspect suspect = new Suspect(epoch, serial);
        if (seen.size() < MOST || seen.containsKey(suspect)) {
            seen.merge(suspect, 1L, Long::sum);
        }
    }

    /** Takes what was counted; give it back with {@link #restore} if it cannot be written. */
    Map<Suspect, Long> take() {
        Map<Suspect, Long> taken = new HashMap<>();
        for (Suspect suspect : Set.copyOf(seen.keySet())) {
            Long count = seen.remove(suspect);
            if (count != null) {
                taken.put(suspect, count);
            }
        }
        return taken;
    }

    void restore(Map<Suspect, Long> taken) {
        taken.forEach((suspect, count) -> seen.merge(suspect, count, Long::sum));
    }
}
