package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Scans of a journal in the binary form of PostgreSQL's COPY (its documentation, "COPY", Binary Format). */
final class ScanRows {
    static final String COPY = "copy scan (at, lot_number, journal, sequence, position, place, outcome, channel)"
            + " from stdin with (format binary)";

    private static final byte[] BEGIN = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short COLUMNS = 8;
    private static final int NULL = -1;
    private static final short END = -1;
    private static final int ROW =
            Short.BYTES + COLUMNS * Integer.BYTES + 3 * Long.BYTES + 3 * Integer.BYTES + 2 * Short.BYTES;

    /** PostgreSQL counts microseconds from 2000. */
    private static final long EPOCH = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"));

    private static final int UNSIGNED = 0xFF;
    private static final long MICROSECONDS = 1_000_000;

    private final long journal;
    private final int first;
    private final ByteBuffer scans;

    /**
     * @param first the sequence of the first
     * @param scans in the form of {@link ScanForm}, one behind the other
     */
    ScanRows(long journal, int first, ByteBuffer scans) {
        this.journal = journal;
        this.first = first;
        this.scans = scans;
    }

    int count() {
        return scans.limit() / ScanForm.BYTES;
    }

    /** Those of real stamps, for whoever looks for copies. */
    List<SightedScan> sighted() {
        List<SightedScan> sighted = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            ByteBuffer scan = scans.slice(i * ScanForm.BYTES, ScanForm.BYTES);
            long second = Math.floorDiv(scan.getLong(), MICROSECONDS);
            long lot = scan.getLong();
            int position = scan.getInt();
            int outcome = scan.get() & UNSIGNED;
            int place = scan.getInt(scan.position() + Byte.BYTES) - 1; // behind the channel
            if (SightedScan.tells(lot, outcome)) {
                Sighting sighting = new Sighting(second, place < 0 ? null : Place.ofNumber(place));
                sighted.add(new SightedScan(lot, position, outcome != Outcome.REVOKED.number(), sighting));
            }
        }
        return sighted;
    }

    private Instant at(int index) {
        return Instant.EPOCH.plus(scans.getLong(index * ScanForm.BYTES), ChronoUnit.MICROS);
    }

    /** The hours in which they were, by their beginnings. */
    SortedSet<Instant> hours() {
        SortedSet<Instant> hours = new TreeSet<>();
        for (int i = 0; i < count(); i++) {
            hours.add(at(i).truncatedTo(ChronoUnit.HOURS));
        }
        return hours;
    }

    /** The days (UTC) in which they were. */
    SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        hours().forEach(hour -> days.add(LocalDate.ofInstant(hour, ZoneOffset.UTC)));
        return days;
    }

    byte[] bytes() {
        ByteBuffer rows = ByteBuffer.allocate(BEGIN.length + 2 * Integer.BYTES + count() * ROW + Short.BYTES);
        rows.put(BEGIN).putInt(0).putInt(0);
        for (int i = 0; i < count(); i++) {
            row(i, rows);
        }
        rows.putShort(END).flip();
        byte[] bytes = new byte[rows.limit()];
        rows.get(bytes);
        return bytes;
    }

    private void row(int index, ByteBuffer to) {
        ByteBuffer scan = scans.slice(index * ScanForm.BYTES, ScanForm.BYTES);
        long at = scan.getLong() - EPOCH;
        long lot = scan.getLong();
        int position = scan.getInt();
        int outcome = scan.get() & UNSIGNED;
        int channel = scan.get() & UNSIGNED;
        int place = scan.getInt();
        to.putShort(COLUMNS)
                .putInt(Long.BYTES)
                .putLong(at)
                .putInt(Long.BYTES)
                .putLong(lot)
                .putInt(Long.BYTES)
                .putLong(journal)
                .putInt(Integer.BYTES)
                .putInt(first + index)
                .putInt(Integer.BYTES)
                .putInt(position);
        if (place == 0) {
            to.putInt(NULL);
        } else {
            to.putInt(Integer.BYTES).putInt(place - 1);
        }
        to.putInt(Short.BYTES).putShort((short) outcome).putInt(Short.BYTES).putShort((short) channel);
    }
}
