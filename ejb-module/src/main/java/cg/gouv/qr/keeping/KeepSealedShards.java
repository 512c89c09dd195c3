package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardSealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** A shard is kept from the transaction that seals it: its first copy is there, the others are wanted at once. */
@ApplicationScoped
class KeepSealedShards {
    @Inject
    PlaceCopies copies;

    @Inject
    Clock clock;

    void hear(@Observes ShardSealed sealed) {
        copies.sealed(sealed.shard(), sealed.place(), clock.instant());
    }
}
