package cg.gouv.qr.lot;

import cg.gouv.qr.platform.Problem;

/** The lease ran out and another node holds a newer one, or the shard is sealed: what the stale one made is not taken. */
public class LeaseLost extends Problem {
    public LeaseLost(ShardLease lease) {
        super(Kind.CONFLICT, "shard.leaseLost", lease.shard(), lease.fence());
    }
}
