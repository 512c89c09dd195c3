package cg.gouv.qr.shard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes, immutable, written in lower-case hexadecimal. */
public final class Digest {
    /** Bytes. */
    public static final int SIZE = 32;
    /** 32 zero bytes: what stands before the first of a chain. */
    public static final Digest ZERO = new Digest(new byte[SIZE]);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** From 32 bytes, which are copied. */
    public static Digest of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A digest has " + SIZE + " bytes, found " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    static Digest at(byte[] source, int offset) {
        return new Digest(Arrays.copyOfRange(source, offset, offset + SIZE));
    }

    /** From 64 hexadecimal digits. */
    public static Digest ofHex(String hex) {
        if (hex.length() != 2 * SIZE) {
            throw new IllegalArgumentException(
                    "A digest has " + 2 * SIZE + " hexadecimal digits, found " + hex.length());
        }
        return new Digest(HexFormat.of().parseHex(hex));
    }

    /** The SHA-256 of the bytes. */
    public static Digest sha256(byte[] input) {
        return new Digest(newSha256().digest(input));
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
