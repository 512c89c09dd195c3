package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.Configuration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The leases that this node's workers hold at the moment: renewed together, each with how far its shard is, but for those
 * whose shard does not go on. A node that lives would renew for a worker that is stuck until it is restarted; so such a
 * lease is ended, another worker takes the shard, and the stuck one is refused by its fence if it ever wakes up.
 */
@ApplicationScoped
class LeasesAtWork {
    private static final Logger LOG = System.getLogger(LeasesAtWork.class.getName());

    private final Set<LeaseAtWork> held = ConcurrentHashMap.newKeySet();

    @Inject
    ShardLeases leases;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    private Counter stalled;

    @PostConstruct
    void registerMetrics() {
        stalled = metrics.counter("qr_shards_stalled_total");
    }

    LeaseAtWork begin(ShardLease lease) {
        LeaseAtWork work = new LeaseAtWork(lease, clock.instant());
        held.add(work);
        return work;
    }

    void end(LeaseAtWork work) {
        held.remove(work);
    }

    /** @throws RuntimeException the first that one of them met, once all the others are renewed */
    @SuppressWarnings("OverlyBroadCatch") // whatever befalls one of them, such as a row that another holds locked
    void renew() {
        @Nullable RuntimeException first = null;
        for (LeaseAtWork work : held) {
            try {
                renew(work);
            } catch (LeaseLost lost) {
                // Or sealed this moment: then its worker asks no more.
                work.lose(lost);
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void renew(LeaseAtWork work) {
        if (work.isLost()) {
            return;
        }
        Duration patience = Duration.ofSeconds(configuration.stalledSeconds());
        switch (work.pace(clock.instant(), patience)) {
            case ADVANCES -> leases.renew(work.lease(), configuration.leaseSeconds(), work.made());
            case HAS_STALLED -> giveUp(work, patience);
            case IS_STALLED -> {
                // Somebody else's, or will be.
            }
        }
    }

    private void giveUp(LeaseAtWork work, Duration patience) {
        ShardLease lease = work.lease();
        String reason = "%d of %d stamps were made, and none more for %d s"
                .formatted(work.made(), lease.quantity(), patience.toSeconds());
        leases.end(lease, reason);
        work.stalled();
        stalled.increment();
        LOG.log(
                Level.ERROR,
                "{0} is stalled on this node: {1}. Its lease is ended: another worker takes it",
                lease.shard(),
                reason);
    }
}
