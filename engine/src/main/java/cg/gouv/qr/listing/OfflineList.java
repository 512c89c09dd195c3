package cg.gouv.qr.listing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list whose signed part was checked, to look codes up in. It keeps the few partitions that were read last. Not safe for
 * several threads.
 *
 * <p><b>Security guarantees.</b> It holds no secret, and none is needed. What it says of a code is as the platform signed it,
 * and as old. {@link Listing#LISTED} is no proof: whoever holds the list finds another text that it takes for listed in some
 * 2¹⁶ tries.
 */
public final class OfflineList {
    private static final int KEPT = 8;

    private final ListFile file;
    private final CodeHashes hashes;
    private final List<ListPartition> partitions;
    private final long[] offsets;
    private final Map<Integer, ValueSet> kept = new LinkedHashMap<>();

    /**
     * @param file stays the caller's to close
     * @param hashes of the signed salt and lot
     * @param partitions as they are signed
     * @throws ListDamaged if they are none or too many, or are not the file's
     */
    public OfflineList(ListFile file, CodeHashes hashes, List<ListPartition> partitions) {
        if (partitions.isEmpty() || partitions.size() > ListWriter.MOST_PARTITIONS) {
            throw new ListDamaged(
                    "A list has 1 to " + ListWriter.MOST_PARTITIONS + " partitions, found " + partitions.size());
        }
        this.file = file;
        this.hashes = hashes;
        this.partitions = List.copyOf(partitions);
        this.offsets = file.offsets(this.partitions);
    }

    /**
     * Looks a code up.
     *
     * @param spelling of {@link Spelling}
     * @throws ListDamaged if the partition where it belongs is not as it was signed
     */
    public Listing look(String spelling) throws IOException {
        hashes.hash(spelling);
        int number = hashes.partition(partitions.size());
        long value = hashes.value()
                >>> (CodeHashes.VALUE_BITS - partitions.get(number).bits());
        return values(number).find(value);
    }

    /** Reads every partition. @throws ListDamaged if one is not as it was signed */
    public void readAll() throws IOException {
        for (int i = 0; i < offsets.length; i++) {
            values(i);
        }
    }

    private ValueSet values(int partition) throws IOException {
        ValueSet known = kept.get(partition);
        if (known != null) {
            return known;
        }
        if (kept.size() == KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        ValueSet read = file.values(partitions.get(partition), offsets[partition]);
        kept.put(partition, read);
        return read;
    }
}
