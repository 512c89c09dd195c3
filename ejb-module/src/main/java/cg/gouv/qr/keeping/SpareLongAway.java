package cg.gouv.qr.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Has other places take over for those that are long away. */
@ApplicationScoped
class SpareLongAway {
    /** Whether a shard is left is seen by reading all copies of a place, which may be millions. */
    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);

    @Inject
    Tiers tiers;

    @Inject
    Sights sights;

    @Inject
    Clock clock;

    private List<String> done = List.of();
    private Instant again = Instant.MIN;

    /** Some thousands of their shards at a time. */
    synchronized void spare() {
        List<String> away = sights.longAway();
        Instant now = clock.instant();
        if (away.isEmpty() || (away.equals(done) && now.isBefore(again))) {
            return;
        }
        done = tiers.spare(away) < ShardCopies.AT_ONCE ? away : List.of();
        again = now.plus(BETWEEN_READINGS);
    }
}
