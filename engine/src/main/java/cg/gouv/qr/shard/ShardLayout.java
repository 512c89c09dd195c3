package cg.gouv.qr.shard;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.signature.SegmentCipher;
import cg.gouv.qr.symbol.EncoderProfile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where everything lies in a shard file: header, its SHA-256, sealed segments, the Merkle root of each segment, the
 * root of all. Numbers are big-endian and unsigned. docs/shard-format.md is the specification.
 */
final class ShardLayout {
    static final int FILE_VERSION = 1;
    static final int FIXED_SIZE = 38; // the header before its prefix
    static final int MAX_HEADER = FIXED_SIZE + 90; // the longest text that a profile holds
    private static final byte[] MAGIC = "ESTSHARD".getBytes(StandardCharsets.US_ASCII);

    private final ShardHeader header;
    private final byte[] headerBytes;

    ShardLayout(ShardHeader header) {
        this.header = header;
        this.headerBytes = write(header);
    }

    /** The header's bytes, without their SHA-256; do not change them. */
    byte[] headerBytes() {
        return headerBytes;
    }

    long segmentOffset(int segment) {
        return headerBytes.length + Digest.SIZE + (long) segment * sealedSize(header.recordsPerSegment());
    }

    int sealedSize(int records) {
        return records * header.recordSize() + SegmentCipher.OVERHEAD;
    }

    long trailerOffset() {
        int last = header.segments() - 1;
        return segmentOffset(last) + sealedSize(header.recordsIn(last));
    }

    int trailerSize() {
        return (header.segments() + 1) * Digest.SIZE;
    }

    long fileSize() {
        return trailerOffset() + trailerSize();
    }

    static byte[] write(ShardHeader header) {
        var prefix = header.prefix().text().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(FIXED_SIZE + prefix.length)
                .put(MAGIC)
                .putShort((short) FILE_VERSION)
                .put((byte) header.profile().number())
                .put((byte) header.format().number())
                .putShort((short) header.epoch())
                .putShort((short) header.recordsPerSegment())
                .putLong(header.lot())
                .putLong(header.firstSerial())
                .putInt(header.count())
                .putShort((short) prefix.length)
                .put(prefix)
                .array();
    }

    /**
     * Reads a header's bytes.
     *
     * @throws IllegalArgumentException if the bytes, whose length was taken from {@link #headerSize}, are no header
     */
    static ShardHeader read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        buffer.position(MAGIC.length + Short.BYTES);
        var profile = EncoderProfile.of(Byte.toUnsignedInt(buffer.get()));
        int formatNumber = Byte.toUnsignedInt(buffer.get());
        var format = CodeFormat.find(formatNumber)
                .orElseThrow(() -> new IllegalArgumentException("a code format is 1 to 4, found " + formatNumber));
        int epoch = Short.toUnsignedInt(buffer.getShort());
        int recordsPerSegment = Short.toUnsignedInt(buffer.getShort());
        long lot = buffer.getLong();
        long firstSerial = buffer.getLong();
        int count = buffer.getInt();
        var prefix =
                CodePrefix.parse(new String(bytes, FIXED_SIZE, bytes.length - FIXED_SIZE, StandardCharsets.US_ASCII));
        return new ShardHeader(profile, format, prefix, lot, firstSerial, count, epoch, recordsPerSegment);
    }

    /**
     * The header's size, from its fixed part.
     *
     * @throws IllegalArgumentException if the file is no shard of this version
     */
    static int headerSize(byte[] fixed) {
        var buffer = ByteBuffer.wrap(fixed);
        var magic = new byte[MAGIC.length];
        buffer.get(magic);
        if (!java.util.Arrays.equals(magic, MAGIC)) {
            throw new IllegalArgumentException("a shard opens with ESTSHARD, found other bytes");
        }
        int version = Short.toUnsignedInt(buffer.getShort());
        if (version != FILE_VERSION) {
            throw new IllegalArgumentException("the file version is " + FILE_VERSION + ", found " + version);
        }
        int size = FIXED_SIZE + Short.toUnsignedInt(buffer.getShort(FIXED_SIZE - Short.BYTES));
        if (size > MAX_HEADER) {
            throw new IllegalArgumentException("a header has at most " + MAX_HEADER + " bytes, found " + size);
        }
        return size;
    }
}
