package cg.gouv.qr.listing;

import cg.gouv.qr.shard.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a list. It holds {@link #AT_ONCE} hashes at a time, 32 MB, however many codes there are: a larger lot's are made
 * several times, and each time those of other partitions are kept.
 */
public final class ListWriter {
    /** Stamps a partition on average: just under a power of two, where the code of the gaps is shortest. */
    static final int STAMPS_A_PARTITION = 60_000;

    /** The most partitions of a list. */
    public static final int MOST_PARTITIONS = 4096;

    private static final int AT_ONCE = 1 << 22;
    private static final int CHUNK = 4096;
    private static final int MARK = 1; // the lowest bit of an entry
    private static final int PARTITION_SHIFT = CodeHashes.VALUE_BITS + MARK;

    private final CodeHashes hashes;
    private final int atOnce;

    /** @param hashes of the list's salt and lot */
    public ListWriter(CodeHashes hashes) {
        this(hashes, AT_ONCE);
    }

    /** @param atOnce how many hashes may be held at a time, at least a few partitions' */
    ListWriter(CodeHashes hashes, int atOnce) {
        this.hashes = hashes;
        this.atOnce = atOnce;
    }

    /** How many partitions a list of so many stamps has. */
    public static int partitions(int stamps) {
        int partitions = Math.max(1, (stamps + STAMPS_A_PARTITION - 1) / STAMPS_A_PARTITION);
        if (partitions > MOST_PARTITIONS) {
            throw new IllegalArgumentException("A list has at most " + MOST_PARTITIONS * STAMPS_A_PARTITION
                    + " stamps, asked for one of " + stamps);
        }
        return partitions;
    }

    /**
     * Writes the whole file.
     *
     * @param signed makes the signed part, a JWS in compact form, of what the partitions turned out to be
     */
    public void write(ListedCodes codes, Function<List<ListPartition>, String> signed, OutputStream out)
            throws IOException {
        out.write(ListFile.LABEL.getBytes(StandardCharsets.US_ASCII));
        int partitions = partitions(codes.count());
        int each = Math.max(1, (int) ((long) atOnce * 15 / 16 / STAMPS_A_PARTITION)); // room for an uneven spread
        long[] entries = new long[Math.min(atOnce, codes.count())];
        List<ListPartition> written = new ArrayList<>();
        for (int from = 0; from < partitions; from += each) {
            int to = Math.min(partitions, from + each);
            int count = collect(codes, partitions, from, to, entries);
            Arrays.sort(entries, 0, count);
            int at = 0;
            for (int partition = from; partition < to; partition++) {
                int end = at;
                while (end < count && entries[end] >>> PARTITION_SHIFT == partition - from) {
                    end++;
                }
                written.add(write(entries, at, end, out));
                at = end;
            }
        }
        byte[] jws = signed.apply(List.copyOf(written)).getBytes(StandardCharsets.US_ASCII);
        out.write(jws);
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(jws.length).array());
        out.write(ListFile.LABEL.getBytes(StandardCharsets.US_ASCII));
    }

    /** Makes all codes, and keeps what belongs to partitions {@code from} to {@code to - 1}. @return how many */
    private int collect(ListedCodes codes, int partitions, int from, int to, long[] entries) {
        int length = codes.length();
        byte[] spellings = new byte[CHUNK * length];
        int count = 0;
        for (int done = 0; done < codes.count(); done += CHUNK) {
            int many = Math.min(CHUNK, codes.count() - done);
            codes.write(done + 1, many, spellings);
            for (int i = 0; i < many; i++) {
                hashes.hash(spellings, i * length, length);
                int partition = hashes.partition(partitions);
                if (partition >= from && partition < to) {
                    long mark = codes.revoked(done + i + 1) ? MARK : 0;
                    entries[count++] = ((long) (partition - from) << PARTITION_SHIFT) | (hashes.value() << MARK) | mark;
                }
            }
        }
        return count;
    }

    private static ListPartition write(long[] entries, int from, int to, OutputStream out) throws IOException {
        int bits = ListPartition.bitsFor(to - from);
        int dropped = CodeHashes.VALUE_BITS - bits;
        long[] values = new long[to - from];
        boolean[] marked = new boolean[to - from];
        int count = 0;
        int revoked = 0;
        for (int i = from; i < to; i++) {
            long value = (entries[i] & ((1L << PARTITION_SHIFT) - 1)) >>> (MARK + dropped);
            if (count == 0 || values[count - 1] != value) {
                values[count++] = value;
            }
            if ((entries[i] & MARK) != 0 && !marked[count - 1]) {
                marked[count - 1] = true; // of two stamps of one value, the one that is revoked speaks
                revoked++;
            }
        }
        byte[] bytes = ValueSet.encode(values, marked, count);
        out.write(bytes);
        return new ListPartition(count, bits, revoked, bytes.length, Digest.sha256(bytes));
    }
}
