package cg.gouv.qr.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.infinispan.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.threeten.extra.MutableClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedBucketsTest {
    private static final Limit TEN_AN_HOUR = new Limit(10, Duration.ofHours(1));

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final AtomicLong ticker = new AtomicLong();
    private final AtomicInteger alone = new AtomicInteger();
    private Nodes nodes;
    private SharedBuckets first;
    private SharedBuckets second;

    @BeforeAll
    void start() {
        nodes = new Nodes();
        first = on(nodes.first());
        second = on(nodes.second());
        first.warmUp();
        second.warmUp();
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    /** With patience: a machine may have much else to do. */
    private SharedBuckets on(Cache<String, byte[]> cache) {
        return on(cache, Duration.ofSeconds(30));
    }

    private SharedBuckets on(Cache<String, byte[]> cache, Duration patience) {
        ClockMeter time = new ClockMeter(clock);
        NodeBuckets here = new NodeBuckets(1000, Duration.ofHours(2), time);
        return new SharedBuckets(here, cache, patience, time, ticker::get, alone::incrementAndGet);
    }

    private static int given(SharedBuckets node, String key, int attempts) {
        int given = 0;
        for (int i = 0; i < attempts; i++) {
            given += node.take(key, TEN_AN_HOUR).isGiven() ? 1 : 0;
        }
        return given;
    }

    @Test
    void attemptsAddUpOverNodes() {
        int before = alone.get();
        assertThat(given(first, "added", 6)).isEqualTo(6);
        assertThat(given(second, "added", 20)).isEqualTo(4);
        assertThat(given(first, "added", 20)).isZero();
        assertThat(given(second, "another", 10)).isEqualTo(10);
        assertThat(alone).as("attempts that a node counted alone").hasValue(before);
    }

    @Test
    void whoWaitsAsLongAsToldIsGivenOneMoreInAll() {
        assertThat(given(first, "refilled", 10)).isEqualTo(10);
        Permit refused = second.take("refilled", TEN_AN_HOUR);
        assertThat(refused.isGiven()).isFalse();
        assertThat(refused.delay()).isEqualTo(Duration.ofMinutes(6));
        assertThat(first.take("refilled", TEN_AN_HOUR).delay()).isEqualTo(Duration.ofMinutes(6));
        clock.add(refused.delay());
        assertThat(given(second, "refilled", 5)).isEqualTo(1);
        assertThat(given(first, "refilled", 5)).isZero();
    }

    @Test
    void whatIsGivenBackAnotherNodeMayGive() {
        assertThat(given(first, "back", 10)).isEqualTo(10);
        first.giveBack("back", TEN_AN_HOUR);
        assertThat(given(second, "back", 5)).isEqualTo(1);
        second.giveBack("back", TEN_AN_HOUR);
        assertThat(given(first, "back", 5)).isEqualTo(1);
    }

    /** Nothing is left of who has not asked for as long as the bucket takes to fill. */
    @Test
    void anEntryBringsItsOwnEnd() {
        first.take("ended", TEN_AN_HOUR);
        assertThat(nodes.second().getAdvancedCache().getCacheEntry("ended").getLifespan())
                .isBetween(
                        Duration.ofMinutes(5).toMillis(), Duration.ofMinutes(7).toMillis());
    }

    @Test
    void aNodeGivesAsMuchAloneWhileTheClusterIsSilent() {
        AtomicInteger questions = new AtomicInteger();
        SharedBuckets lonely = on(Nodes.silent(questions), SharedBuckets.PATIENCE);
        int before = alone.get();
        assertThat(given(lonely, "alone", 20)).as("no more, and no less").isEqualTo(10);
        assertThat(questions).as("one waited, the others did not").hasValue(1);
        assertThat(alone.get() - before).isEqualTo(10);

        lonely.giveBack("alone", TEN_AN_HOUR);
        assertThat(given(lonely, "alone", 5)).isEqualTo(1);
        assertThat(questions).hasValue(1);
        ticker.addAndGet(SharedBuckets.PAUSE.toNanos());
        lonely.take("asks again", TEN_AN_HOUR);
        assertThat(questions).hasValue(2);
    }

    @Test
    void aNodeWhoseCacheHasEndedCountsAlone() {
        try (Nodes ended = new Nodes()) {
            Cache<String, byte[]> cache = ended.first();
            SharedBuckets node = on(cache);
            cache.stop();
            assertThat(given(node, "ended", 20)).isEqualTo(10);
        }
    }
}
