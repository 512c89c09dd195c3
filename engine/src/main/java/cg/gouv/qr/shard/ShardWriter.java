package cg.gouv.qr.shard;

import cg.gouv.qr.signature.EpochKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Makes shard files: whole or not at all. The file is written under a temporary name that bears the caller's fence, so
 * that two workers never write into one another's; it is synchronised, renamed, and its folder synchronised. A target
 * that exists is replaced: by the rule that the same header and keys give the same bytes, it was equal or damaged.
 *
 * <p>Safe for several threads. Interrupting the thread ends the writing with {@link
 * java.nio.channels.ClosedByInterruptException}.
 */
public final class ShardWriter {
    private final EpochKeys keys;

    public ShardWriter(EpochKeys keys) {
        this.keys = keys;
    }

    /** Hears how far a shard is; an exception that it throws ends the writing and removes the temporary file. */
    @FunctionalInterface
    public interface Progress {
        /**
         * After each segment.
         *
         * @param records how many are written
         */
        void written(int records);
    }

    /** Writes the shard of a header. */
    public SealedShard write(ShardHeader header, Path target, long fence) throws IOException {
        return write(header, StampSource.of(header, keys), target, fence, records -> {});
    }

    /** Writes the shard of a header from a given source of its stamps. */
    public SealedShard write(ShardHeader header, StampSource source, Path target, long fence, Progress progress)
            throws IOException {
        var temporary = temporary(target, fence);
        try {
            SealedShard sealed;
            try (var channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                sealed = new ShardStream(header, source, keys.shardKey(), channel).write(progress);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            synchronizeFolder(target);
            return sealed;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The name under which a shard is written before it is whole: {@code TARGET.FENCE.part}. */
    public static Path temporary(Path target, long fence) {
        return target.resolveSibling(target.getFileName() + "." + fence + ".part");
    }

    // Without it, the rename may be lost with the power although the file's content is not.
    private static void synchronizeFolder(Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
