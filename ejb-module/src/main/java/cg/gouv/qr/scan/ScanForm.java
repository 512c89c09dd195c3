package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32C;

/**
 * A scan in a journal, big-endian: microseconds since 1970 (8 bytes), lot (8), position (4), outcome (1), channel (1), the place's
 * number plus 1, or zero (4), zero (2), and the CRC-32C of all that together with journal and sequence (4), so that
 * neither a torn write nor what an earlier file left on the disk passes for a scan.
 */
final class ScanForm {
    static final int BYTES = 32;
    private static final int CHECKED = BYTES - Integer.BYTES;

    private ScanForm() {}

    /** Writes the scan at the buffer's position. */
    static void write(Scan scan, ScanId id, ByteBuffer to) {
        int start = to.position();
        Place place = scan.place();
        to.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, scan.at()))
                .putLong(scan.lot())
                .putInt(scan.position())
                .put((byte) scan.outcome().number())
                .put((byte) scan.channel().number())
                .putInt(place == null ? 0 : place.number() + 1)
                .putShort((short) 0);
        to.putInt(check(to, start, id));
    }

    /** Whether the bytes at the buffer's position, which stays, are that scan. */
    static boolean isScan(ByteBuffer from, ScanId id) {
        int start = from.position();
        return from.getInt(start + CHECKED) == check(from, start, id);
    }

    private static int check(ByteBuffer bytes, int start, ScanId id) {
        CRC32C check = new CRC32C();
        check.update(bytes.slice(start, CHECKED));
        check.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(id.journal())
                .putInt(id.sequence())
                .flip());
        return (int) check.getValue();
    }
}
