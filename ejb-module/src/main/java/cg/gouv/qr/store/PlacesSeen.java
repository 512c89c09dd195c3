package cg.gouv.qr.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this node saw of each place when it last looked. Whoever must not wait for a disk that hangs or a host that swallows
 * packets asks here, and not the place.
 */
@ApplicationScoped
public class PlacesSeen {
    /** A look that takes longer will not end. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS_AT_WHAT_IS_AWAY = Duration.ofSeconds(1);

    @Inject
    Clock clock;

    private final Map<String, Sight> sights = new ConcurrentHashMap<>();

    /**
     * What a look found.
     *
     * @param free bytes; nothing if the place knows no bound
     * @param trouble why the place is not there; empty if it is
     */
    public record Sight(Instant began, boolean ended, boolean there, OptionalLong free, String trouble) {}

    /** Whether it is time to look at the place. */
    public boolean isDue(String place) {
        Sight last = sights.get(place);
        if (last == null) {
            return true;
        }
        Duration pause = last.there() ? BETWEEN_LOOKS : BETWEEN_LOOKS_AT_WHAT_IS_AWAY;
        return last.ended() && !clock.instant().isBefore(last.began().plus(pause));
    }

    /** A look begins, and may hang. */
    public void looking(String place) {
        Instant now = clock.instant();
        sights.compute(
                place,
                (name, last) -> last == null
                        ? new Sight(now, false, true, OptionalLong.empty(), "")
                        : new Sight(now, false, last.there(), last.free(), last.trouble()));
    }

    /** The place was there. */
    public void saw(String place, OptionalLong free) {
        sights.computeIfPresent(place, (name, look) -> new Sight(look.began(), true, true, free, ""));
    }

    /** It was not. */
    public void missed(String place, String trouble) {
        sights.computeIfPresent(place, (name, look) -> new Sight(look.began(), true, false, look.free(), trouble));
    }

    /** Whether a look at it does not end: who asked the place something would wait as long. */
    public boolean hangs(String place) {
        Sight last = sights.get(place);
        return last != null
                && !last.ended()
                && clock.instant().isAfter(last.began().plus(LONGEST));
    }

    /** Whether it was there when it was last looked at. Before the first look nobody has missed it. */
    public boolean isThere(String place) {
        return trouble(place).isEmpty();
    }

    /** Why it is not there; empty if it is. */
    public String trouble(String place) {
        if (hangs(place)) {
            return "it has not answered for %d seconds".formatted(LONGEST.toSeconds());
        }
        Sight last = sights.get(place);
        return last == null ? "" : last.trouble();
    }

    /** Bytes that were free on it; nothing if it knows no bound, or was not seen. */
    public OptionalLong free(String place) {
        Sight last = sights.get(place);
        return last == null ? OptionalLong.empty() : last.free();
    }
}
