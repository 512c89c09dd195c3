package cg.gouv.qr.printing.content;

import cg.gouv.qr.lot.ShardId;
import java.nio.file.Path;

/** A shard's file is missing, or is not what was sealed. Nothing of it is given out. */
public final class ShardUnreadable extends RuntimeException {
    private final transient ShardId shard;

    ShardUnreadable(ShardId shard, Path file, Throwable cause) {
        super("The " + shard + " cannot be read from " + file + ": " + cause.getMessage(), cause);
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
