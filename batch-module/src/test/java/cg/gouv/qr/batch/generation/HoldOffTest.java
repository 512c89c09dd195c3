package cg.gouv.qr.batch.generation;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.lot.ShardTrouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class HoldOffTest {
    private static final ShardId SHARD = new ShardId(7, 0);

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final HoldOff holdOff = new HoldOff();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void setTheClock() {
        holdOff.clock = clock;
    }

    @Test
    void isOverBeforeAnythingFailed() {
        assertThat(holdOff.isOver()).isTrue();
    }

    @Test
    void doublesUpToItsLongest() {
        for (int seconds : new int[] {1, 2, 4, 8, 8, 8}) {
            fail();
            clock.add(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(holdOff.isOver()).as("just before %d s", seconds).isFalse();
            clock.add(Duration.ofMillis(1));
            assertThat(holdOff.isOver()).as("after %d s", seconds).isTrue();
        }
    }

    @Test
    void takesFailuresAtTheSameTimeForOne() {
        fail();
        fail();
        clock.add(Duration.ofSeconds(1));
        assertThat(holdOff.isOver()).isTrue();
    }

    @Test
    void endsWithASealedShardAndBeginsSmallAgain() {
        fail();
        clock.add(Duration.ofSeconds(1));
        fail();
        holdOff.end(SHARD);
        assertThat(holdOff.isOver()).isTrue();
        fail();
        clock.add(Duration.ofSeconds(1));
        assertThat(holdOff.isOver()).isTrue();
    }

    private void fail() {
        holdOff.begin(SHARD, ShardTrouble.STORE_FULL, new IOException("No space left on device"));
    }
}
