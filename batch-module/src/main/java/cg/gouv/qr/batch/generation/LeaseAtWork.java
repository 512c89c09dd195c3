package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.ShardLease;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lease while its shard is being made: the worker tells how far it is, the renewal whether it still holds, and the
 * watchdog whether it is worth renewing.
 */
final class LeaseAtWork {
    private final ShardLease lease;
    private volatile int made;
    private volatile @Nullable LeaseLost loss;
    private int seen;
    private Instant since;
    private boolean stalled;

    LeaseAtWork(ShardLease lease, Instant begun) {
        this.lease = lease;
        this.since = begun;
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

    boolean isLost() {
        return loss != null;
    }

    /** How its shard goes on, as the watchdog sees it. */
    enum Pace {
        /** It does, or may yet. */
        ADVANCES,
        /** Nothing was made for as long as is borne, and its lease is not ended yet. */
        HAS_STALLED,
        /** Nothing was made since its lease was ended. */
        IS_STALLED
    }

    synchronized Pace pace(Instant now, Duration patience) {
        int current = made;
        if (current != seen) {
            seen = current;
            since = now;
            stalled = false;
        }
        if (now.isBefore(since.plus(patience))) {
            return Pace.ADVANCES;
        }
        return stalled ? Pace.IS_STALLED : Pace.HAS_STALLED;
    }

    /** Its lease is ended for that. */
    synchronized void stalled() {
        stalled = true;
    }
}
