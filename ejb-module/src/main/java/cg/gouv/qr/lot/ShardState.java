package cg.gouv.qr.lot;

/** The life of a shard. */
public enum ShardState {
    PENDING,
    LEASED,
    SEALED
}
