package cg.gouv.qr.store;

import java.time.Clock;
import java.time.Duration;

/** For tests elsewhere, without a container. */
public final class PlacesSeenFixture {
    public static final Duration LONGEST = PlacesSeen.LONGEST;

    private PlacesSeenFixture() {}

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static PlacesSeen by(Clock clock) {
        PlacesSeen seen = new PlacesSeen();
        seen.clock = clock;
        return seen;
    }
}
