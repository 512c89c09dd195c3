package cg.gouv.qr.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlacesHeldOffTest {
    private static final String PLACE = "/store";

    private final PlacesHeldOff heldOff = new PlacesHeldOff();
    private Instant now = Instant.EPOCH;

    @Test
    void leavesAFailingPlaceAloneForLongerAndLonger() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            at(Duration.ZERO);
            assertThat(heldOff.isHeldOff(PLACE)).isFalse();
            heldOff.failed(PLACE);
            heldOff.failed(PLACE); // another thread, the same failure
            at(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(heldOff.isHeldOff(PLACE)).as("before %d s", seconds).isTrue();
            at(Duration.ofMillis(1));
            assertThat(heldOff.isHeldOff(PLACE)).as("after %d s", seconds).isFalse();
        }
    }

    @Test
    void forgetsFailuresAtTheFirstSuccess() {
        at(Duration.ZERO);
        heldOff.failed(PLACE);
        assertThat(heldOff.isHeldOff("/other")).isFalse();
        assertThat(heldOff.succeeded(PLACE)).isTrue();
        assertThat(heldOff.isHeldOff(PLACE)).isFalse();
        assertThat(heldOff.succeeded(PLACE)).isFalse();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void at(Duration later) {
        now = now.plus(later);
        heldOff.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
