package cg.gouv.qr.shard;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Epoch;
import cg.gouv.qr.code.Serial;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.symbol.EncoderProfile;

/**
 * All that determines a shard's bytes, besides the epoch's keys. docs/shard-format.md gives its layout.
 *
 * @param profile the encoder profile, one that holds the prefix
 * @param format the format of every code
 * @param prefix the constant beginning of every URL
 * @param lot the lot's number, at least 0
 * @param firstSerial the serial of the first record
 * @param count 1 to 250,000 records, of consecutive serials
 * @param epoch the epoch whose keys sign and seal
 * @param recordsPerSegment a power of two in [64, 4096]
 */
public record ShardHeader(
        EncoderProfile profile,
        CodeFormat format,
        CodePrefix prefix,
        long lot,
        long firstSerial,
        int count,
        int epoch,
        int recordsPerSegment) {
    /** Records of the largest shard. */
    public static final int MAX_COUNT = 250_000;
    /** 256 records are 31 KB: one read of random access, and 0.05 % of overhead. */
    public static final int DEFAULT_RECORDS_PER_SEGMENT = 256;

    static final int MIN_RECORDS_PER_SEGMENT = 64;
    static final int MAX_RECORDS_PER_SEGMENT = 4096;

    /**
     * Checks each value, and that they go together.
     *
     * @throws InvalidHeader if a value is out of its range, or format, prefix and profile do not go together
     */
    public ShardHeader {
        Epoch.check(epoch);
        Serial.check(firstSerial);
        if (lot < 0) {
            throw new InvalidHeader("A lot's number is at least 0, found " + lot);
        }
        if (count < 1 || count > MAX_COUNT) {
            throw new InvalidHeader("A shard has 1 to " + MAX_COUNT + " records, found " + count);
        }
        Serial.check(firstSerial + count - 1);
        if (recordsPerSegment < MIN_RECORDS_PER_SEGMENT
                || recordsPerSegment > MAX_RECORDS_PER_SEGMENT
                || Integer.bitCount(recordsPerSegment) != 1) {
            throw new InvalidHeader("A segment has a power of two of records, " + MIN_RECORDS_PER_SEGMENT + " to "
                    + MAX_RECORDS_PER_SEGMENT + ", found " + recordsPerSegment);
        }
        if (format.isGs1() != prefix.gs1().isPresent()) {
            throw new InvalidHeader("A GS1 prefix goes with a GS1 format, found " + prefix.text() + " with " + format);
        }
        if (!prefix.fits(profile)) {
            throw new InvalidHeader(
                    "A profile holds its prefix's URLs, found profile " + profile.number() + " with " + prefix.text());
        }
    }

    /** A header with the default segments. */
    public ShardHeader(
            EncoderProfile profile,
            CodeFormat format,
            CodePrefix prefix,
            long lot,
            long firstSerial,
            int count,
            int epoch) {
        this(profile, format, prefix, lot, firstSerial, count, epoch, DEFAULT_RECORDS_PER_SEGMENT);
    }

    public long lastSerial() {
        return firstSerial + count - 1;
    }

    /** Bytes of a record: the packed code and the packed symbol. */
    public int recordSize() {
        return StampCode.PACKED_SIZE + profile.packedSize();
    }

    /** The header's bytes in the file, without their SHA-256. */
    public byte[] bytes() {
        return ShardLayout.write(this);
    }

    public int segments() {
        return (count + recordsPerSegment - 1) / recordsPerSegment;
    }

    int recordsIn(int segment) {
        return Math.min(recordsPerSegment, count - segment * recordsPerSegment);
    }

    boolean isLast(int segment) {
        return segment == segments() - 1;
    }

    /** A header whose values do not go together; the message says what was expected and what was found. */
    public static final class InvalidHeader extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        InvalidHeader(String message) {
            super(message);
        }
    }
}
