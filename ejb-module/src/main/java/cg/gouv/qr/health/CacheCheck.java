package cg.gouv.qr.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/** The cache of lots' states runs and answers. */
@ApplicationScoped
class CacheCheck implements ReadinessCheck {
    @Resource(lookup = "java:jboss/infinispan/cache/estampille/lots")
    ConcurrentMap<Long, Object> lots;

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public Optional<String> run() throws NotReady {
        // A cache that does not run throws; lots are numbered from 1.
        if (lots.containsKey(0L)) {
            throw new NotReady("The cache must hold lots from number 1, found number 0");
        }
        return Optional.empty();
    }
}
