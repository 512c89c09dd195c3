package cg.gouv.qr.shard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A link of a day's log, as it is stored; {@link DayLog} makes and checks them.
 *
 * @param sequence its place in the day, from 1
 * @param previous the hash of the entry before it, or the day's opening
 * @param manifest {@link ShardManifest#digest}
 * @param hash over all of these
 */
public record DayLogEntry(LocalDate day, long sequence, Digest previous, Digest manifest, Digest hash) {
    private static final byte[] LABEL = "ESTAMPILLE/DAY/1".getBytes(StandardCharsets.US_ASCII);
    private static final int SIZE = 16 + 10 + Long.BYTES + 2 * Digest.SIZE;

    static DayLogEntry of(LocalDate day, long sequence, Digest previous, Digest manifest) {
        return new DayLogEntry(day, sequence, previous, manifest, hash(day, sequence, previous, manifest));
    }

    /** The hash that the entry must have. */
    Digest expectedHash() {
        return hash(day, sequence, previous, manifest);
    }

    private static Digest hash(LocalDate day, long sequence, Digest previous, Digest manifest) {
        return Digest.sha256(ByteBuffer.allocate(SIZE)
                .put(LABEL)
                .put(day.toString().getBytes(StandardCharsets.US_ASCII))
                .putLong(sequence)
                .put(previous.bytes())
                .put(manifest.bytes())
                .array());
    }
}
