package cg.gouv.qr.verification;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A node without others. */
class OneNodesCache extends LotCache {
    private final ConcurrentMap<Long, CachedLot> map = new ConcurrentHashMap<>();

    @Override
    ConcurrentMap<Long, CachedLot> here() {
        return map;
    }

    @Override
    ConcurrentMap<Long, CachedLot> everywhere() {
        return map;
    }
}
