package cg.gouv.qr.shard;

import cg.gouv.qr.shard.ShardDamaged.Part;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads parts of a shard file, at their places and in full. */
final class ShardFiles {
    private static final int CHUNK = 1 << 16;

    private ShardFiles() {}

    static ShardHeader readHeader(Path file, FileChannel channel) throws IOException {
        if (channel.size() < ShardLayout.FIXED_SIZE) {
            throw ShardDamaged.at(
                    file,
                    Part.LENGTH,
                    "expected at least " + ShardLayout.FIXED_SIZE + " bytes, found " + channel.size());
        }
        try {
            int size = ShardLayout.headerSize(read(channel, 0, ShardLayout.FIXED_SIZE));
            if (channel.size() < size + Digest.SIZE) {
                throw ShardDamaged.at(
                        file,
                        Part.LENGTH,
                        "expected at least " + (size + Digest.SIZE) + " bytes, found " + channel.size());
            }
            var header = read(channel, 0, size);
            var expected = Digest.sha256(header);
            var found = Digest.of(read(channel, size, Digest.SIZE));
            if (!found.equals(expected)) {
                throw ShardDamaged.at(file, Part.HEADER, "expected the SHA-256 " + expected + ", found " + found);
            }
            return ShardLayout.read(header);
        } catch (IllegalArgumentException invalid) {
            throw ShardDamaged.at(file, Part.HEADER, String.valueOf(invalid.getMessage()));
        }
    }

    static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        var bytes = new byte[length];
        read(channel, offset, ByteBuffer.wrap(bytes));
        return bytes;
    }

    static void read(FileChannel channel, long offset, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            int read = channel.read(into, offset);
            if (read < 0) {
                throw new EOFException("The file ends at " + offset + " with " + into.remaining() + " bytes missing");
            }
            offset += read;
        }
    }

    static Digest sha256(FileChannel channel) throws IOException {
        var hash = Digest.newSha256();
        var chunk = ByteBuffer.allocate(CHUNK);
        for (long offset = 0; channel.read(chunk, offset) >= 0; offset += chunk.limit(), chunk.clear()) {
            hash.update(chunk.flip());
        }
        return Digest.of(hash.digest());
    }
}
