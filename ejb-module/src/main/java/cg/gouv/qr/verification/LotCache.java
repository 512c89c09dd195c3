package cg.gouv.qr.verification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentMap;
import org.infinispan.Cache;
import org.infinispan.context.Flag;

/** This node's cache of lots' states. In a cluster each node has its own, and can take an entry out of all others. */
@ApplicationScoped
class LotCache {
    @Resource(lookup = "java:jboss/infinispan/cache/estampille/lots")
    Cache<Long, CachedLot> cache;

    /** What is written here, the other nodes do not hear of. */
    ConcurrentMap<Long, CachedLot> here() {
        return cache.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL);
    }

    /** What is written here, all other nodes forget before the call returns. */
    ConcurrentMap<Long, CachedLot> everywhere() {
        return cache;
    }
}
