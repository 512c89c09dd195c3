package cg.gouv.qr.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps this node from asking a place that just failed again and again: after a failure it is left alone for a second, then
 * two, at most {@link #LONGEST}, until something in it succeeds.
 */
@ApplicationScoped
public class PlacesHeldOff {
    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @Inject
    Clock clock;

    private final Map<String, Held> held = new HashMap<>();

    private record Held(Instant until, Duration pause) {}

    public synchronized boolean isHeldOff(String place) {
        Held its = held.get(place);
        return its != null && clock.instant().isBefore(its.until());
    }

    /** Something in the place failed. What fails while it is held off counts with what began it. */
    public synchronized void failed(String place) {
        if (!isHeldOff(place)) {
            Held before = held.get(place);
            Duration twice = before == null ? SHORTEST : before.pause().multipliedBy(2);
            Duration wait = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
            held.put(place, new Held(clock.instant().plus(wait), wait));
        }
    }

    /** @return whether it had failed before */
    public synchronized boolean succeeded(String place) {
        return held.remove(place) != null;
    }
}
