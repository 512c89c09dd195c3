package cg.gouv.qr.batch.generation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.lot.ShardTrouble;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.Troubles;
import cg.gouv.qr.store.FileKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.threeten.extra.MutableClock;

@Timeout(30)
class GenerationWorkerTest {
    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue queue = new Queue();
    private final Maker maker = new Maker();
    private final Bell bell = new Bell();
    private final HoldOff holdOff = new HoldOff();
    private final BlockingQueue<String> endings = new LinkedBlockingQueue<>();
    private final List<GenerationWorker> workers = new ArrayList<>();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void setTheClock() {
        holdOff.clock = clock;
    }

    @AfterEach
    void end() {
        workers.forEach(GenerationWorker::stop);
        maker.stuck.countDown();
        threads.shutdownNow();
    }

    @Test
    void makesWhatComesAfterItFoundNothing() throws Exception {
        begin();
        queue.foundEmpty();
        call(0);
        assertThat(maker.next()).isZero();
        queue.foundEmpty();
        call(1);
        assertThat(maker.next()).isEqualTo(1);
        assertThat(endings).isEmpty();
    }

    @Test
    void makesTheRestWhileAnotherIsStuck() throws Exception {
        begin();
        queue.foundEmpty();
        maker.stickAt = 0;
        call(0);
        assertThat(maker.next()).isZero();
        begin();
        queue.foundEmpty();
        for (int shard = 1; shard < 4; shard++) {
            call(shard);
            assertThat(maker.next()).isEqualTo(shard);
            queue.foundEmpty();
        }
    }

    @Test
    void claimsNothingWhileItsNodeHoldsOff() throws Exception {
        holdOff.begin(new ShardId(7, 0), ShardTrouble.STORE_FULL, new IOException("No space left on device"));
        begin();
        call(0);
        assertThat(maker.made.poll(2, SECONDS)).isNull();
        clock.add(Duration.ofSeconds(1));
        bell.ring();
        assertThat(maker.next()).isZero();
    }

    @Test
    void outlivesADatabaseThatIsAway() throws Exception {
        queue.away = true;
        begin();
        queue.foundEmpty();
        queue.away = false;
        call(0);
        assertThat(maker.next()).isZero();
    }

    @Test
    void endsWhenItsNodeStops() throws Exception {
        begin();
        queue.foundEmpty();
        workers.forEach(GenerationWorker::stop);
        assertThat(endings.poll(10, SECONDS)).isEqualTo("STOPPED");
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void begin() {
        GenerationWorker worker = new GenerationWorker();
        worker.leases = queue;
        worker.shards = maker;
        worker.holdOff = holdOff;
        worker.bell = bell;
        worker.configuration = new Configuration();
        worker.troubles = new Troubles() {
            @Override
            public void failed(String work, Throwable failure) {}

            @Override
            public void succeeded(String work) {}
        };
        workers.add(worker);
        threads.execute(() -> {
            try {
                endings.add(worker.process());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void call(int shard) {
        queue.shards.add(shard);
        bell.ring();
    }

    /** In the place of the database's. */
    private static final class Queue extends ShardLeases {
        private final BlockingQueue<Integer> shards = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> empty = new LinkedBlockingQueue<>();
        private volatile boolean away;

        @Override
        public Optional<ShardLease> claim(String owner, int seconds) {
            Integer shard = shards.poll();
            if (shard != null) {
                return Optional.of(lease(shard));
            }
            empty.add(true);
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            return Optional.empty();
        }

        private static ShardLease lease(int shard) {
            return new ShardLease(
                    new ShardId(7, shard), 1, 1, 1, 1, "HTTPS://QR.GOUV.CG/", 1, 10, FileKey.of(null, 7, shard));
        }

        void foundEmpty() throws InterruptedException {
            assertThat(empty.poll(10, SECONDS)).as("a claim that found nothing").isNotNull();
        }
    }

    private static final class Maker extends MakeShard {
        private final BlockingQueue<Integer> made = new LinkedBlockingQueue<>();
        private final CountDownLatch stuck = new CountDownLatch(1);
        private volatile int stickAt = -1;

        @Override
        void make(ShardLease lease, BooleanSupplier stopping) {
            made.add(lease.shard().index());
            if (lease.shard().index() == stickAt) {
                CompletableFuture.runAsync(this::hang).join();
            }
        }

        private void hang() {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int next() throws InterruptedException {
            Integer shard = made.poll(10, SECONDS);
            assertThat(shard).as("the shard that is begun next").isNotNull();
            return shard == null ? -1 : shard;
        }
    }
}
