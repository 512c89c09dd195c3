package cg.gouv.qr.verification;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the cache holds of a lot: its state, or the mere knowledge that anything older than a version is stale.
 *
 * @param state null after a change, until somebody asks
 * @param load null, or the number of the load that is under way: whatever happens to the entry meanwhile takes the number away
 */
record CachedLot(
        long version,
        @Nullable VerifiableLot state,
        @Nullable Long load) implements Serializable {
    static CachedLot of(VerifiableLot state) {
        return new CachedLot(state.version(), state, null);
    }

    static CachedLot changed(long version) {
        return new CachedLot(version, null, null);
    }

    /** What a load begins with: the same, and its mark. */
    static CachedLot loading(@Nullable CachedLot old, long load) {
        return old == null ? new CachedLot(0, null, load) : new CachedLot(old.version(), old.state(), load);
    }

    /** The entry when that load is done: what it brought, unless it is older than what is known. */
    CachedLot loaded(long load, VerifiableLot brought) {
        boolean undisturbed = this.load != null && this.load == load;
        return undisturbed && brought.version() >= version ? of(brought) : this;
    }
}
