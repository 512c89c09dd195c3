package cg.gouv.qr.shard;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.signature.KeyVault;
import cg.gouv.qr.symbol.EncoderProfile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What is signed and kept of a shard, even when its file is gone: with the epoch's keys and the header, the file is made
 * again and compared. It names no time, node or fence.
 *
 * @param size bytes of the file
 * @param header SHA-256 of the header's bytes
 * @param file SHA-256 of the whole file
 * @param merkleRoot over the records
 */
public record ShardManifest(
        long lot,
        long firstSerial,
        int count,
        int epoch,
        CodeFormat format,
        EncoderProfile profile,
        long size,
        Digest header,
        Digest file,
        Digest merkleRoot) {
    /** Bytes of the canonical form. */
    public static final int SIZE = 144;

    private static final byte[] LABEL = "ESTAMPILLE/MAN/1".getBytes(StandardCharsets.US_ASCII);

    /** The canonical form, which is signed and whose SHA-256 enters the day's log; docs/shard-format.md gives it. */
    public byte[] bytes() {
        return ByteBuffer.allocate(SIZE)
                .put(LABEL)
                .putLong(lot)
                .putLong(firstSerial)
                .putInt(count)
                .putShort((short) epoch)
                .put((byte) format.number())
                .put((byte) profile.number())
                .putLong(size)
                .put(header.bytes())
                .put(file.bytes())
                .put(merkleRoot.bytes())
                .array();
    }

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static ShardManifest parse(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A manifest has " + SIZE + " bytes, found " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        var label = new byte[LABEL.length];
        buffer.get(label);
        if (!java.util.Arrays.equals(label, LABEL)) {
            throw new IllegalArgumentException("A manifest opens with ESTAMPILLE/MAN/1, found other bytes");
        }
        long lot = buffer.getLong();
        long firstSerial = buffer.getLong();
        int count = buffer.getInt();
        int epoch = Short.toUnsignedInt(buffer.getShort());
        int formatNumber = Byte.toUnsignedInt(buffer.get());
        var format = CodeFormat.find(formatNumber)
                .orElseThrow(() -> new IllegalArgumentException("A code format is 1 to 4, found " + formatNumber));
        var profile = EncoderProfile.of(Byte.toUnsignedInt(buffer.get()));
        long size = buffer.getLong();
        int digests = buffer.position();
        return new ShardManifest(
                lot,
                firstSerial,
                count,
                epoch,
                format,
                profile,
                size,
                Digest.at(bytes, digests),
                Digest.at(bytes, digests + Digest.SIZE),
                Digest.at(bytes, digests + 2 * Digest.SIZE));
    }

    /** What enters the day's log: the SHA-256 of the canonical form. */
    public Digest digest() {
        return Digest.sha256(bytes());
    }

    /** This manifest with the vault's signature. */
    public SignedManifest sign(KeyVault vault) {
        return new SignedManifest(this, vault.keyId(), ManifestSignature.of(vault.sign(bytes())));
    }
}
