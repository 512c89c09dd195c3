package cg.gouv.qr.cli.bench.verify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The scans that answers named beside those that the database holds: sets of names, not numbers of them.
 *
 * @param answered scans that were named
 * @param kept scans that are in the database
 * @param lost named, and not there
 * @param untold there, and never named
 * @param doubled rows that are there once more
 */
record ScanSets(long answered, long kept, long lost, long untold, long doubled) {
    private static final int AT_ONCE = 50_000;

    /** Sequences by journal. */
    static final class Scans {
        private final Map<Long, BitSet> byJournal = new HashMap<>();
        private long doubled;

        /** Reads what the generator wrote ({@code AnsweredScans.write}). */
        static Scans read(Path file) throws IOException {
            Scans scans = new Scans();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int journals = in.readInt(); journals > 0; journals--) {
                    long journal = in.readLong();
                    scans.byJournal.put(journal, BitSet.valueOf(in.readNBytes(in.readInt())));
                }
            }
            return scans;
        }

        /** Reads all that the database holds. */
        static Scans read(Connection database) throws SQLException {
            Scans scans = new Scans();
            database.setAutoCommit(false); // or the driver would take all rows at once
            try (Statement query = database.createStatement()) {
                query.setFetchSize(AT_ONCE);
                try (ResultSet row = query.executeQuery("select journal, sequence from scan")) {
                    while (row.next()) {
                        scans.add(row.getLong(1), row.getInt(2));
                    }
                }
            } finally {
                database.setAutoCommit(true);
            }
            return scans;
        }

        void add(long journal, int sequence) {
            BitSet ofJournal = byJournal.computeIfAbsent(journal, number -> new BitSet());
            if (ofJournal.get(sequence)) {
                doubled++;
            }
            ofJournal.set(sequence);
        }

        private long count() {
            return byJournal.values().stream().mapToLong(BitSet::cardinality).sum();
        }

        private long without(Scans others) {
            long count = 0;
            for (Map.Entry<Long, BitSet> journal : byJournal.entrySet()) {
                BitSet rest = (BitSet) journal.getValue().clone();
                rest.andNot(others.byJournal.getOrDefault(journal.getKey(), new BitSet()));
                count += rest.cardinality();
            }
            return count;
        }
    }

    static ScanSets of(Scans answered, Scans kept) {
        return new ScanSets(
                answered.count(), kept.count(), answered.without(kept), kept.without(answered), kept.doubled);
    }

    /** Each that was named is there, once, and nothing else. */
    boolean areEqual() {
        return lost == 0 && untold == 0 && doubled == 0;
    }
}
