package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.ShardLease;
import org.jspecify.annotations.Nullable;

/** One lease while its shard is being made: the worker tells how far it is, the renewal whether it still holds. */
final class LeaseAtWork {
    private final ShardLease lease;
    private volatile int made;
    private volatile @Nullable LeaseLost loss;

    LeaseAtWork(ShardLease lease) {
        this.lease = lease;
    }

    ShardLease lease() {
        return lease;
    }

    int made() {
        return made;
    }

    /** @throws LeaseLost if the renewal found that somebody else holds the shard */
    void made(int stamps) {
        made = stamps;
        LeaseLost lost = loss;
        if (lost != null) {
            throw lost;
        }
    }

    void lose(LeaseLost how) {
        loss = how;
    }
}
