package cg.gouv.qr.health;

import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is room for the next shards: a shard of 250,000 stamps takes about 32 MB. */
@ApplicationScoped
class DiskCheck implements ReadinessCheck {
    private static final long MEBIBYTE = 1L << 20;
    private static final long NEEDED = 256 * MEBIBYTE;
    private static final long WANTED = 2048 * MEBIBYTE;

    @Inject
    StorePlaces places;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Optional<String> run() throws IOException, NotReady {
        long free = free();
        if (free < NEEDED) {
            throw new NotReady(
                    "The store's disk must have " + NEEDED / MEBIBYTE + " MiB free, found " + free / MEBIBYTE);
        }
        return free < WANTED ? Optional.of("littleSpace") : Optional.empty();
    }

    /** In the hot place that has most. */
    private long free() throws IOException {
        long most = 0;
        @Nullable IOException unknown = null;
        for (ShardPlace place : places.of(Tier.HOT)) {
            try {
                most = Math.max(most, place.free().orElse(Long.MAX_VALUE));
            } catch (IOException e) {
                unknown = e;
            }
        }
        if (most == 0 && unknown != null) {
            throw unknown;
        }
        return most;
    }
}
