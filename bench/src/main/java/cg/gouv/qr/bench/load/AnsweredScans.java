package cg.gouv.qr.bench.load;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The scans that answers named: a bit for each, by journal. */
final class AnsweredScans {
    /** Beyond that no journal has any; one with a wrong number shall not fill the memory. */
    private static final int MOST = 1 << 24;

    private final Map<Long, BitSet> byJournal = new LinkedHashMap<>();
    private long last;
    private BitSet ofLast = new BitSet();

    /** @return whether it was not there before, and can be */
    boolean add(long journal, int sequence) {
        if (sequence < 0 || sequence >= MOST) {
            return false;
        }
        if (byJournal.isEmpty() || journal != last) {
            ofLast = byJournal.computeIfAbsent(journal, number -> new BitSet());
            last = journal;
        }
        boolean isNew = !ofLast.get(sequence);
        ofLast.set(sequence);
        return isNew;
    }

    long count() {
        return byJournal.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /** Writes how many journals there are (4 bytes), and of each its number (8), a length (4) and so many bytes of bits, the lowest first. */
    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(byJournal.size());
            for (Map.Entry<Long, BitSet> journal : byJournal.entrySet()) {
                byte[] bits = journal.getValue().toByteArray();
                out.writeLong(journal.getKey());
                out.writeInt(bits.length);
                out.write(bits);
            }
        }
    }
}
