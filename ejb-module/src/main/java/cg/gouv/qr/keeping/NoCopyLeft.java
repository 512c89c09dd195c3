package cg.gouv.qr.keeping;

import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A shard's file can be had nowhere at the moment: from no place that is there, nor from its keys. */
final class NoCopyLeft extends IOException {
    NoCopyLeft(KeptShard shard, Collection<String> named, @Nullable Exception cause) {
        super("No copy of " + shard.id() + " can be read, in " + named + ", nor made from its keys", cause);
    }
}
