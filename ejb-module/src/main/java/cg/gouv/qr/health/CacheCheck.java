package cg.gouv.qr.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.infinispan.Cache;

/** The cache of lots' states runs and answers. */
@ApplicationScoped
class CacheCheck implements ReadinessCheck {
    @Resource(lookup = "java:jboss/infinispan/cache/estampille/lots")
    Cache<Long, Object> lots;

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public Optional<String> run() throws NotReady {
        // lots are numbered from 1
        if (!lots.getStatus().allowInvocations() || lots.containsKey(0L)) {
            throw new NotReady("The cache must be running and sound, found it " + lots.getStatus());
        }
        return Optional.empty();
    }
}
