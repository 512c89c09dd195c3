package cg.gouv.qr.health;

import cg.gouv.qr.store.PlacesSeen;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** There is room for the next shards: a shard of 250,000 stamps takes about 32 MB. */
@ApplicationScoped
class DiskCheck implements ReadinessCheck {
    private static final long MEBIBYTE = 1L << 20;
    private static final long NEEDED = 256 * MEBIBYTE;
    private static final long WANTED = 2048 * MEBIBYTE;

    @Inject
    StorePlaces places;

    @Inject
    PlacesSeen seen;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Optional<String> run() throws NotReady {
        OptionalLong most = free();
        if (most.isEmpty()) {
            return Optional.empty(); // the store's own check tells that no place is there
        }
        long free = most.getAsLong();
        if (free < NEEDED) {
            throw new NotReady(
                    "The store's disk must have " + NEEDED / MEBIBYTE + " MiB free, found " + free / MEBIBYTE);
        }
        return free < WANTED ? Optional.of("littleSpace") : Optional.empty();
    }

    /** In the hot place that had most, of those that are there. */
    private OptionalLong free() {
        return places.of(Tier.HOT).stream()
                .map(ShardPlace::name)
                .filter(seen::isThere)
                .mapToLong(place -> seen.free(place).orElse(Long.MAX_VALUE))
                .max();
    }
}
