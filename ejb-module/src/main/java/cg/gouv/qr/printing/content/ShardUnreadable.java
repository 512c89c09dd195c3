package cg.gouv.qr.printing.content;

import cg.gouv.qr.lot.ShardId;
import java.nio.file.Path;

/** No file of a shard is what was sealed, and none can be made again. Nothing of it is given out. */
public final class ShardUnreadable extends RuntimeException {
    private final transient ShardId shard;

    ShardUnreadable(ShardId shard, Throwable cause) {
        super("The " + shard + " cannot be read: " + cause.getMessage(), cause);
        this.shard = shard;
    }

    ShardUnreadable(ShardId shard, Path file, String expectedAndFound) {
        super("The " + shard + " cannot be read from " + file + ": " + expectedAndFound);
        this.shard = shard;
    }

    public ShardId shard() {
        return shard;
    }
}
