package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.ShardLease;

/** One lease while its shard is being made: the worker tells how far it is, the renewal whether it still holds. */
final class LeaseAtWork {
    private final ShardLease lease;
    private volatile int made;
    private volatile boolean lost;

    LeaseAtWork(ShardLease lease) {
        this.lease = lease;
    }

    ShardLease lease() {
        return lease;
    }

    int made() {
        return made;
    }

    void made(int stamps) {
        made = stamps;
    }

    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }
}
