package cg.gouv.qr.listing;

import cg.gouv.qr.shard.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A list's file as anybody reads it. Its partitions are believed once whoever opened it has checked {@link #signed}, and
 * gives back what stood in it. At most one partition is in memory at a time.
 */
public final class ListFile implements Closeable {
    /** Stands at both ends of the file, and before what is hashed. */
    static final String LABEL = "ESTAMPILLE/LST/1";

    /** The most characters of the signed part. */
    public static final int MOST_SIGNED = 1 << 20;

    private static final int TRAILER = Integer.BYTES + LABEL.length();

    private final Path path;
    private final FileChannel file;
    private final String signed;
    private final long end;

    private ListFile(Path path, FileChannel file) throws IOException {
        this.path = path;
        this.file = file;
        long size = file.size();
        if (size < LABEL.length() + TRAILER) {
            throw damaged("a list has at least " + (LABEL.length() + TRAILER) + " bytes, found " + size);
        }
        requireLabel("begins", 0);
        requireLabel("ends", size - LABEL.length());
        int length = ByteBuffer.wrap(read(size - TRAILER, Integer.BYTES)).getInt();
        long begin = size - TRAILER - length;
        if (length < 1 || length > MOST_SIGNED || begin < LABEL.length()) {
            throw damaged("the signed part has 1 to " + Math.min(MOST_SIGNED, size - TRAILER - LABEL.length())
                    + " characters, found " + length);
        }
        this.signed = new String(read(begin, length), StandardCharsets.US_ASCII);
        this.end = begin;
    }

    /**
     * Opens a file and reads its signed part.
     *
     * @throws ListDamaged if it is no whole list
     */
    public static ListFile open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            return new ListFile(path, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The signed part, a JWS in compact form (RFC 7515, 7.1); nobody has checked it yet. */
    public String signed() {
        return signed;
    }

    /**
     * Checks that the partitions fill the file.
     *
     * @param partitions of the signed part
     * @return where each begins
     * @throws ListDamaged if they do not
     */
    long[] offsets(List<ListPartition> partitions) {
        long[] offsets = new long[partitions.size()];
        long next = LABEL.length();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = next;
            next += partitions.get(i).size();
        }
        if (next != end) {
            throw damaged("the partitions end at byte " + next + ", found the signed part at byte " + end);
        }
        return offsets;
    }

    /** @throws ListDamaged if its bytes are not those that were signed */
    ValueSet values(ListPartition partition, long offset) throws IOException {
        byte[] bytes = read(offset, partition.size());
        Digest found = Digest.sha256(bytes);
        if (!found.equals(partition.sha256())) {
            throw damaged(
                    "the partition at byte " + offset + " has the SHA-256 " + partition.sha256() + ", found " + found);
        }
        return ValueSet.decode(bytes, partition);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void requireLabel(String where, long at) throws IOException {
        if (!LABEL.equals(new String(read(at, LABEL.length()), StandardCharsets.ISO_8859_1))) {
            throw damaged("a list " + where + " with " + LABEL + ", which is not there"
                    + (at == 0 ? "" : ": it was not received whole"));
        }
    }

    private byte[] read(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw damaged("it has more than " + (at + buffer.position()) + " bytes, found its end there");
            }
        }
        return buffer.array();
    }

    private ListDamaged damaged(String expectedAndFound) {
        return new ListDamaged(path + ": " + expectedAndFound);
    }
}
