package cg.gouv.qr.store;

import java.time.Clock;

/** For tests elsewhere, without a container. */
public final class PlacesHeldOffFixture {
    private PlacesHeldOffFixture() {}

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static PlacesHeldOff fresh() {
        PlacesHeldOff heldOff = new PlacesHeldOff();
        heldOff.clock = Clock.systemUTC();
        return heldOff;
    }
}
