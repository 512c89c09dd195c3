package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.Configuration;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Claims a shard, makes it, claims the next, until there is nothing to claim, nothing can be made, or the node stops. */
@Dependent
@Named
public class GenerationWorker extends AbstractBatchlet {
    @Inject
    ShardLeases leases;

    @Inject
    MakeShard shards;

    @Inject
    HoldOff holdOff;

    @Inject
    Configuration configuration;

    private volatile boolean stopping;

    @Override
    public String process() {
        while (!stopping && holdOff.isOver()) {
            Optional<ShardLease> lease = leases.claim(configuration.node(), configuration.leaseSeconds());
            if (lease.isEmpty()) {
                return "IDLE";
            }
            shards.make(lease.get(), () -> stopping);
        }
        return stopping ? "STOPPED" : "HELD_OFF";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
