package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The leases that this node's workers hold at the moment: renewed together, each with how far its shard is. */
@ApplicationScoped
class LeasesAtWork {

    private final Set<LeaseAtWork> held = ConcurrentHashMap.newKeySet();

    @Inject
    ShardLeases leases;

    @Inject
    Configuration configuration;

    LeaseAtWork begin(ShardLease lease) {
        LeaseAtWork work = new LeaseAtWork(lease);
        held.add(work);
        return work;
    }

    void end(LeaseAtWork work) {
        held.remove(work);
    }

    void renew() {
        for (LeaseAtWork work : held) {
            try {
                leases.renew(work.lease(), configuration.leaseSeconds(), work.made());
            } catch (LeaseLost lost) {
                // Or sealed this moment: then its worker asks no more.
                work.lose(lost);
            }
        }
    }
}
