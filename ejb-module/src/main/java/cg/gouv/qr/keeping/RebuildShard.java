package cg.gouv.qr.keeping;

import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.store.WorkFolder;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Makes a shard's file again from its header and its epoch's keys, and proves it against the hash that was sealed. */
@ApplicationScoped
class RebuildShard {
    private static final Logger LOG = System.getLogger(RebuildShard.class.getName());
    private static final long NO_FENCE = 0;

    @Inject
    KeyRing keys;

    @Inject
    WorkFolder work;

    @Inject
    MeterRegistry metrics;

    /**
     * A file on this node's work folder.
     *
     * @throws cg.gouv.qr.store.WrongBytes if what the keys make is not what was sealed
     * @throws cg.gouv.qr.key.KeysUnavailable if they cannot be had for the moment
     */
    Path rebuild(KeptShard shard) throws IOException {
        return work.file(shard.sha256(), file -> {
            write(shard, file);
            LOG.log(Level.INFO, "{0} was made again", shard.id());
            metrics.counter("qr_store_shards_rebuilt_total").increment();
        });
    }

    /** Makes it again and keeps nothing. @throws cg.gouv.qr.store.WrongBytes as {@link #rebuild} */
    void prove(KeptShard shard) throws IOException {
        work.prove(shard.sha256(), file -> write(shard, file));
    }

    private void write(KeptShard shard, Path file) throws IOException {
        EpochKeys epoch = keys.keys(shard.header().epoch());
        SealedShard made = new ShardWriter(epoch).write(shard.header(), file, NO_FENCE);
        if (made.size() != shard.size()) {
            throw new IOException(shard.id() + ": expected " + shard.size() + " bytes, made " + made.size());
        }
    }
}
