package cg.gouv.qr.keeping;

import cg.gouv.qr.key.KeysUnavailable;
import cg.gouv.qr.store.CopyForm;
import cg.gouv.qr.store.StorePolicy;
import cg.gouv.qr.store.Tier;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Moves shards to the tier of their age. One that is to be reduced to its manifest is made again first and compared: only
 * what can be made again may lose its files.
 */
@ApplicationScoped
class MoveShard {
    private static final Logger LOG = System.getLogger(MoveShard.class.getName());

    @Inject
    Tiers tiers;

    @Inject
    StorePolicy policy;

    @Inject
    RebuildShard rebuild;

    @Inject
    MeterRegistry metrics;

    /** @return whether there was one */
    boolean moveNext() {
        Optional<Tiers.Due> due = tiers.claim();
        due.ifPresent(this::move);
        return due.isPresent();
    }

    private void move(Tiers.Due due) {
        Optional<Tier> tier = tiers.tier(due);
        if (tier.isEmpty()) {
            tiers.end(due);
            return;
        }
        try {
            if (policy.form(tier.get()) == CopyForm.MANIFEST) {
                rebuild.prove(due.shard());
                metrics.counter("qr_store_shards_reduced_total").increment();
            }
            tiers.move(due, tier.get());
        } catch (IOException | KeysUnavailable e) {
            // Its files stay as they are; it is due again when its lease ends.
            LOG.log(
                    Level.ERROR,
                    "{0} keeps its files: it cannot be made again, {1}",
                    due.shard().id(),
                    e.toString());
        }
    }
}
