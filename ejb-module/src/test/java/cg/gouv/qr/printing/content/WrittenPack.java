package cg.gouv.qr.printing.content;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.signature.EpochKeys;
import java.io.IOException;
import java.nio.file.Path;

/** A pack over real shards, for the tests of those who send it. */
public record WrittenPack(Path folder, PackPlan plan) {
    public static WrittenPack of(Path folder, PackFormat format, int... quantities) throws IOException {
        return new WrittenPack(folder, APack.written(folder, format, APack.STANDARD, false, quantities));
    }

    public static EpochKeys keys() {
        return APack.KEYS;
    }

    public ShardStamps stamps() {
        return APack.stamps(folder, plan);
    }

    public Path file(int shard) {
        return APack.file(folder, new ShardId(plan.lot(), shard));
    }

    public byte[] bytes() throws IOException {
        return APack.bytes(APack.content(folder, plan).stream());
    }
}
