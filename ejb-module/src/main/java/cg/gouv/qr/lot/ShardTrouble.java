package cg.gouv.qr.lot;

/** Why a shard could not be made yet. Whatever it is, the shard is tried again by itself. */
public enum ShardTrouble {
    /** The store's disk has no room for it. */
    STORE_FULL,
    /** The store's folder is not there, as when its disk is not mounted. */
    STORE_AWAY,
    /** The store is there and has room, and still a file could not be written. */
    STORE_FAILED,
    /** What was made did not stand the check before the seal. */
    STAMP_WRONG,
    /** Its worker stopped making stamps without an error, as when a disk hangs: another worker takes it. */
    STALLED,
    /** Something else, which the server's log tells. */
    UNEXPECTED;

    /** Whether the store is to blame rather than the shard, so that any other shard would fare the same. */
    public boolean isOfStore() {
        return this == STORE_FULL || this == STORE_AWAY || this == STORE_FAILED;
    }
}
