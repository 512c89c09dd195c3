package cg.gouv.qr.verification;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the cache holds of a lot: its state, or the mere knowledge that anything older than a version is stale.
 *
 * @param state null after a change, until somebody asks
 */
record CachedLot(long version, @Nullable VerifiableLot state) implements Serializable {
    static CachedLot of(VerifiableLot state) {
        return new CachedLot(state.version(), state);
    }

    static CachedLot changed(long version) {
        return new CachedLot(version, null);
    }
}
