package cg.gouv.qr.printing.content;

import cg.gouv.qr.keeping.ShardFiles;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.shard.ShardDamaged;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardReader;
import cg.gouv.qr.shard.StampRecord;
import cg.gouv.qr.signature.ShardKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stamps out of their sealed shards, one of which is open at a time. A file that is whole in itself but not the one that
 * was sealed is refused too, and another copy read: its header is derived from the plan, its Merkle root compared with the database's.
 */
public final class ShardStamps implements Stamps {
    private final PackPlan plan;
    private final ShardFiles files;
    private final ShardKey key;
    private @Nullable PackShard current;
    private @Nullable ShardReader reader;

    public ShardStamps(PackPlan plan, ShardFiles files, ShardKey key) {
        this.plan = plan;
        this.files = files;
        this.key = key;
    }

    @Override
    public StampRecord at(int position) {
        PackShard shard = shardOf(position);
        while (true) {
            ShardReader open = open(shard);
            try {
                return open.record(shard.firstSerial() + position - shard.firstPosition());
            } catch (IOException | ShardDamaged e) {
                refuse(shard, e); // from another copy, the same stamp
            }
        }
    }

    private ShardReader open(PackShard shard) {
        if (reader != null && shard.equals(current)) {
            return reader;
        }
        close();
        while (true) {
            Path file = find(shard);
            try {
                ShardReader opened = ShardReader.open(file, key);
                reader = opened;
                current = shard;
                requireSealed(shard, file, opened);
                return opened;
            } catch (IOException | ShardDamaged | ShardUnreadable e) {
                refuse(shard, e);
            }
        }
    }

    private Path find(PackShard shard) {
        try {
            return files.find(id(shard));
        } catch (IOException e) {
            throw new ShardUnreadable(id(shard), e);
        }
    }

    private void refuse(PackShard shard, Exception why) {
        close();
        files.refuse(id(shard), why);
    }

    private void requireSealed(PackShard shard, Path file, ShardReader opened) {
        ShardHeader expected = new ShardHeader(
                plan.profile(),
                plan.codeFormat(),
                plan.prefix(),
                plan.lot(),
                shard.firstSerial(),
                shard.quantity(),
                plan.epoch(),
                opened.header().recordsPerSegment());
        if (!opened.header().equals(expected)) {
            throw new ShardUnreadable(id(shard), file, "expected " + expected + ", found " + opened.header());
        }
        if (!opened.merkleRoot().equals(shard.merkleRoot())) {
            throw new ShardUnreadable(
                    id(shard), file, "expected the root " + shard.merkleRoot() + ", found " + opened.merkleRoot());
        }
    }

    private PackShard shardOf(int position) {
        if (current != null && current.firstPosition() <= position && position <= current.lastPosition()) {
            return current;
        }
        List<PackShard> shards = plan.shards();
        int low = 0;
        int high = shards.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shards.get(middle).lastPosition() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return shards.get(low);
    }

    private ShardId id(PackShard shard) {
        return new ShardId(plan.lot(), shard.index());
    }

    @Override
    public void close() {
        ShardReader open = reader;
        reader = null;
        current = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
