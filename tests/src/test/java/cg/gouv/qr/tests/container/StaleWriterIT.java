package cg.gouv.qr.tests.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.keeping.CopyTask;
import cg.gouv.qr.keeping.ShardCopies;
import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.ReleaseLots;
import cg.gouv.qr.lot.SealShard;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.lot.ShardTrouble;
import cg.gouv.qr.tests.stage.Eventually;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * A writer really falls asleep in the middle of a shard, for longer than its lease, and really wakes up. Whatever it tries
 * then is refused by its fence, whether the next holder has sealed the shard or not yet.
 */
@ExtendWith({StageFirst.class, PlannedLots.class, ArquillianExtension.class})
class StaleWriterIT {
    private static final int ATTEMPTS = 4;
    private static final int SOON_OVER = 3; // seconds
    private static final int LONG = 60;

    @EJB
    ShardLeases leases;

    @EJB
    SealShard seal;

    @EJB
    ReleaseLots release;

    @EJB
    ShardsAtHand shards;

    @EJB
    ShardCopies copies;

    @Deployment
    static EnterpriseArchive theDomainAlone() {
        return DomainAlone.with(StaleWriterIT.class, ShardsAtHand.class, PlannedLots.class)
                .as(EnterpriseArchive.class);
    }

    @Test
    void isRefusedAfterAnotherSealedItsShard() throws Exception {
        ShardLease lease = claimed("stale1", SOON_OVER);
        ShardId shard = lease.shard();
        try (Sleeper writer = new Sleeper(lease)) {
            // The application's own worker on this server claims it when the lease ends, and makes it.
            Eventually.holds("a sealed shard", () -> shards.state(shard).equals("SEALED"));
            Eventually.holds("a sealed lot", () -> shards.lotSealed(shard.lot()));
            String rows = shards.rows(shard);
            byte[] file = shards.file(lease);

            writer.wake();
            everythingIsRefused(lease);

            assertThat(shards.rows(shard)).isEqualTo(rows);
            assertThat(shards.file(lease)).isEqualTo(file);
            assertThat(shards.logged(shard)).isOne();
        }
    }

    @Test
    void isRefusedBeforeAnotherSealsItsShard() throws Exception {
        Taken taken = takenOver();
        ShardId shard = taken.later().shard();
        try (Sleeper writer = taken.writer()) {
            String rows = shards.rows(shard);
            writer.wake();
            everythingIsRefused(taken.earlier());
            assertThat(shards.rows(shard)).as("the later holder's rows").isEqualTo(rows);
            assertThat(shards.logged(shard)).isZero();

            leases.renew(taken.later(), LONG, 0);
            seal.seal(taken.later(), shards.make(taken.later(), made -> {}));
            Eventually.holds("a sealed lot", () -> shards.lotSealed(shard.lot()));
            rows = shards.rows(shard);
            byte[] file = shards.file(taken.later());
            everythingIsRefused(taken.earlier());
            assertThat(shards.rows(shard)).isEqualTo(rows);
            assertThat(shards.file(taken.later())).isEqualTo(file);
            assertThat(shards.logged(shard)).isOne();
        }
    }

    @Test
    void isRefusedAfterAServerOfItsNameStarted() throws Exception {
        ShardLease lease = claimed("twin1", LONG);
        ShardLease neighbours = claimed("twin2", LONG);
        assertThat(shards.make(lease, made -> {}).file().size()).isPositive(); // all but sealed
        assertThat(leases.releaseAll("twin1")).isOne();

        everythingIsRefused(lease);
        leases.renew(neighbours, LONG, 0);
        leases.release(neighbours);
        Eventually.holds(
                "the shard sealed by whoever claimed it",
                () -> shards.state(lease.shard()).equals("SEALED"));
        assertThat(shards.logged(lease.shard())).isOne();
    }

    /** A node falls asleep before it deletes a file that leaves, and wakes when the copy was wanted and made again. */
    @Test
    void hasACopyLookedAtThatItTookAwayTooLate() throws Exception {
        ShardId shard = claimed("stale3", SOON_OVER).shard();
        Eventually.holds("a sealed shard", () -> shards.state(shard).equals("SEALED"));
        String place = "/nowhere/" + UUID.randomUUID();
        shards.copy(shard, place, "LEAVING");
        CopyTask stale = copies.claimWork("stale3", place).orElseThrow();
        shards.copy(shard, place, "WANTED");
        CopyTask later = copies.claimWork("later3", place).orElseThrow();
        assertThat(copies.kept(later)).isTrue();

        assertThat(copies.repaired(stale, "keys")).isFalse();
        copies.gone(stale);
        assertThat(shards.copyState(place)).isEqualTo("DAMAGED");

        assertThat(shards.forgetCopies(place)).isOne();
        shards.copy(shard, place, "LEAVING");
        CopyTask ofTheRowThatCameAgain = copies.claimWork("stale3", place).orElseThrow();
        assertThat(ofTheRowThatCameAgain.fence()).isGreaterThan(later.fence());
        copies.gone(ofTheRowThatCameAgain);
        assertThat(shards.forgetCopies(place)).isZero();
    }

    /** It does not give up: it tries all that a holder may do. */
    private void everythingIsRefused(ShardLease stale) throws IOException {
        assertThatThrownBy(() -> leases.renew(stale, LONG, 1)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> leases.end(stale, "stale")).isInstanceOf(LeaseLost.class);
        assertThat(leases.giveBack(stale, ShardTrouble.UNEXPECTED, "stale")).isFalse();
        leases.release(stale);
        shards.makeStubbornly(stale)
                .ifPresent(again ->
                        assertThatThrownBy(() -> seal.seal(stale, again)).isInstanceOf(LeaseLost.class));
    }

    private record Taken(ShardLease earlier, Sleeper writer, ShardLease later) {}

    /** A shard that one holder sleeps over and another, here and not the application's worker, has claimed since. */
    private Taken takenOver() throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ShardLease earlier = claimed("stale2", SOON_OVER);
            Sleeper writer = new Sleeper(earlier);
            Eventually.holds(
                    "nothing else to claim of its lot",
                    () -> shards.state(new ShardId(earlier.shard().lot(), 1)).equals("SEALED"));
            List<ShardLease> later = new ArrayList<>();
            Eventually.holds("a new holder", () -> {
                leases.claim("later1", LONG).ifPresent(later::add);
                return !later.isEmpty() || !shards.owner(earlier.shard()).equals("stale2");
            });
            if (!later.isEmpty() && later.get(0).shard().equals(earlier.shard())) {
                return new Taken(earlier, writer, later.get(0));
            }
            later.forEach(leases::release);
            writer.close();
        }
        throw new AssertionError("The application's worker was faster " + ATTEMPTS + " times");
    }

    /** The stamps' shard of a lot that was released this moment, claimed before the application's worker looks again. */
    private ShardLease claimed(String owner, int seconds) throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long[] lot = shards.planned().orElseThrow(() -> new AssertionError("No planned lot is left"));
            Optional<ShardLease> lease = as("operator", () -> {
                release.release(new LotNumber(lot[0]), lot[1]);
                return claimed(new ShardId(lot[0], 0), owner, seconds);
            });
            if (lease.isPresent()) {
                return lease.get();
            }
        }
        throw new AssertionError("The application's worker was faster " + ATTEMPTS + " times");
    }

    /** That shard, with whatever else can be claimed given back; nothing if somebody else has it. */
    private Optional<ShardLease> claimed(ShardId shard, String owner, int seconds) {
        List<ShardLease> others = new ArrayList<>();
        try {
            Optional<ShardLease> lease = leases.claim(owner, seconds);
            while (lease.isPresent() && !lease.get().shard().equals(shard)) {
                others.add(lease.get());
                lease = leases.claim(owner, seconds);
            }
            return lease;
        } finally {
            others.forEach(leases::release);
        }
    }

    private static <T> T as(String name, Callable<T> call) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(name)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(Set.of("qr.generate", "records.read"))))
                .runAs(call);
    }

    /** Writes the first segments of a shard and sleeps, with the file open, until it is woken. */
    private final class Sleeper implements AutoCloseable {
        private final CountDownLatch asleep = new CountDownLatch(1);
        private final CountDownLatch awake = new CountDownLatch(1);
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();

        Sleeper(ShardLease lease) throws InterruptedException {
            var thread = Executors.newSingleThreadExecutor();
            thread.execute(() -> write(lease));
            thread.shutdown();
            asleep.await();
        }

        private void write(ShardLease lease) {
            try {
                seal.seal(lease, shards.make(lease, made -> sleep()));
                done.complete(true);
            } catch (LeaseLost | IOException refused) {
                // By its fence; or its unfinished file was swept away by the newer holder.
                done.complete(false);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            } finally {
                asleep.countDown();
            }
        }

        private void sleep() {
            asleep.countDown();
            try {
                awake.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Lets it go on with what it was doing: the rest of the file, and the seal. */
        void wake() {
            awake.countDown();
            assertThat(done.join()).as("what the sleeper did was taken").isFalse();
        }

        @Override
        public void close() {
            awake.countDown();
        }
    }
}
