package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells of damage that a reader met. That it cannot be written down is no reason for the reader to stop. */
@ApplicationScoped
class TellCopies {
    private static final Logger LOG = System.getLogger(TellCopies.class.getName());

    @Inject
    ShardCopies copies;

    void damaged(ShardId shard, String place, String found) {
        LOG.log(Level.WARNING, "The copy of {0} in {1} is not what was sealed: {2}", shard, place, found);
        try {
            copies.damaged(shard, place, found);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "It could not be written down that the copy of " + shard + " is damaged", e);
        }
    }
}
