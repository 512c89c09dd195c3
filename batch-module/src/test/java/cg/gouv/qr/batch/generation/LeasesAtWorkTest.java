package cg.gouv.qr.batch.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.store.FileKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class LeasesAtWorkTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final ShardLease LEASE = new ShardLease(
            new ShardId(7, 3), 5, 0, 1, 1, "HTTPS://QR.GOUV.CG/", 1000, 250_000, FileKey.of("2026/11/21/12", 7, 3));

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final Rows rows = new Rows();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final LeasesAtWork atWork = new LeasesAtWork();
    private LeaseAtWork work = new LeaseAtWork(LEASE, clock.instant());

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void holdALease() {
        atWork.leases = rows;
        atWork.configuration = new Configuration();
        atWork.clock = clock;
        atWork.metrics = metrics;
        atWork.registerMetrics();
        work = atWork.begin(LEASE);
    }

    @Test
    void renewsAsLongAsStampsAreMade() {
        int made = 0;
        for (Duration past = Duration.ZERO;
                past.compareTo(PATIENCE.multipliedBy(3)) < 0;
                past = past.plus(PATIENCE.dividedBy(2))) {
            work.made(made += 64);
            clock.add(PATIENCE.dividedBy(2));
            atWork.renew();
        }
        assertThat(rows.renewed).containsExactly(64, 128, 192, 256, 320, 384);
        assertThat(rows.ended).isEmpty();
    }

    @Test
    void bearsAPauseThatIsShorterThanItsPatience() {
        clock.add(PATIENCE.minusMillis(1));
        atWork.renew();
        assertThat(rows.renewed).hasSize(1);
    }

    @Test
    void endsALeaseThatMakesNothingMoreOnceAndSaysWhy() {
        work.made(640);
        atWork.renew();
        clock.add(PATIENCE);
        atWork.renew();
        clock.add(TICK);
        atWork.renew();
        assertThat(rows.renewed).containsExactly(640);
        assertThat(rows.ended).containsExactly("640 of 250000 stamps were made, and none more for 300 s");
        assertThat(metrics.counter("qr_shards_stalled_total").count()).isOne();
    }

    @Test
    void tellsAWorkerThatWakesUpThatItsShardIsAnothers() {
        clock.add(PATIENCE);
        atWork.renew();
        rows.taken = true;
        work.made(64);
        atWork.renew();
        assertThatThrownBy(() -> work.made(128)).isInstanceOf(LeaseLost.class);
        clock.add(TICK);
        atWork.renew();
        assertThat(rows.asked).as("renewals asked for, none after the loss").isOne();
    }

    @Test
    void goesOnWhenTheWorkerWakesUpBeforeAnybodyTookItsShard() {
        clock.add(PATIENCE);
        atWork.renew();
        work.made(64);
        atWork.renew();
        work.made(128);
        assertThat(rows.renewed).containsExactly(64);

        clock.add(PATIENCE);
        atWork.renew();
        clock.add(PATIENCE);
        atWork.renew();
        assertThat(rows.ended).as("the ends of its lease").hasSize(2);
    }

    @Test
    void forgetsALeaseWhoseWorkEnded() {
        atWork.end(work);
        clock.add(PATIENCE);
        atWork.renew();
        assertThat(rows.renewed).isEmpty();
        assertThat(rows.ended).isEmpty();
    }

    @Test
    void renewsTheOthersWhenOneFailsAndTellsOfIt() {
        for (int i = 0; i < 20; i++) {
            atWork.begin(LEASE);
        }
        rows.failing = 1;
        assertThatThrownBy(atWork::renew).hasMessage("away");
        assertThat(rows.renewed).hasSize(20);
    }

    @Test
    void endsAStalledLeaseAgainWhenThatFailed() {
        clock.add(PATIENCE);
        rows.failing = 1;
        assertThatThrownBy(atWork::renew).hasMessage("away");
        atWork.renew();
        assertThat(rows.ended).hasSize(1);
    }

    /** In the place of the database's. */
    private static final class Rows extends ShardLeases {
        private final List<Integer> renewed = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
        private boolean taken;
        private int asked;
        private int failing;

        @Override
        public void renew(ShardLease lease, int seconds, int made) {
            asked++;
            failOnce();
            if (taken) {
                throw new LeaseLost(lease);
            }
            renewed.add(made);
        }

        @Override
        public void end(ShardLease lease, String reason) {
            failOnce();
            ended.add(reason);
        }

        private void failOnce() {
            if (failing-- > 0) {
                throw new IllegalStateException("away");
            }
        }
    }
}
