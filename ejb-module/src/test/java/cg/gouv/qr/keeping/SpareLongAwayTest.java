package cg.gouv.qr.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class SpareLongAwayTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SpareLongAway spare = new SpareLongAway();

    /** The places for which shards were placed anew, once for each reading of all their copies. */
    private final List<List<String>> readings = new ArrayList<>();

    private List<String> away = List.of();
    private int left;

    @BeforeEach
    void placesAndTime() {
        at(Duration.ZERO);
        spare.sights = new Sights() {
            @Override
            public List<String> longAway() {
                return away;
            }
        };
        spare.tiers = new Tiers() {
            @Override
            public int spare(List<String> places) {
                readings.add(places);
                int some = Math.min(left, ShardCopies.AT_ONCE);
                left -= some;
                return some;
            }
        };
    }

    @Test
    void readsNoCopiesWhileNoPlaceIsLongAway() {
        spare.spare();
        assertThat(readings).isEmpty();
    }

    @Test
    void goesOnAtOnceWhileThereAreMoreThanItTakesAtOnce() {
        away = List.of("first");
        left = 2 * ShardCopies.AT_ONCE + 1;
        for (int i = 0; i < 5; i++) {
            spare.spare();
        }
        assertThat(left).isZero();
        assertThat(readings).as("three in which there were some").hasSize(3);
    }

    @Test
    void looksAgainAfterAMinuteForWhatCameMeanwhile() {
        away = List.of("first");
        spare.spare();
        at(MINUTE.minusMillis(1));
        spare.spare();
        assertThat(readings).hasSize(1);
        at(MINUTE);
        spare.spare();
        assertThat(readings).hasSize(2);
    }

    @Test
    void looksAtOnceWhenAnotherPlaceIsAway() {
        away = List.of("first");
        spare.spare();
        away = List.of("first", "second");
        spare.spare();
        assertThat(readings).containsExactly(List.of("first"), List.of("first", "second"));
    }

    private void at(Duration time) {
        spare.clock = Clock.fixed(Instant.EPOCH.plus(time), ZoneOffset.UTC);
    }
}
