package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.Troubles;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * Claims a shard, makes it, claims the next; where there is none, or none can be made, it waits for the bell. It ends with its
 * node and never before: a job is as long as its longest worker, and one that is stuck would keep the others from the next.
 */
@Dependent
@Named
public class GenerationWorker extends AbstractBatchlet {
    private static final String CLAIMING = "Claiming shards";

    @Inject
    ShardLeases leases;

    @Inject
    MakeShard shards;

    @Inject
    HoldOff holdOff;

    @Inject
    Bell bell;

    @Inject
    Configuration configuration;

    @Inject
    Troubles troubles;

    private volatile boolean stopping;

    @Override
    public String process() throws InterruptedException {
        while (!stopping) {
            int heard = bell.rings();
            while (!stopping && holdOff.isOver() && makesNext()) {
                // the next one
            }
            while (!stopping && !bell.rangSince(heard)) {
                // nothing to do yet
            }
        }
        return "STOPPED";
    }

    /** @return whether there was one */
    @SuppressWarnings("OverlyBroadCatch") // whatever fails, such as the database, the worker outlives it
    private boolean makesNext() {
        try {
            Optional<ShardLease> lease = leases.claim(configuration.node(), configuration.leaseSeconds());
            lease.ifPresent(claimed -> shards.make(claimed, () -> stopping));
            troubles.succeeded(CLAIMING);
            return lease.isPresent();
        } catch (RuntimeException e) {
            troubles.failed(CLAIMING, e);
            return false;
        }
    }

    @Override
    public void stop() {
        stopping = true;
        bell.ring();
    }
}
