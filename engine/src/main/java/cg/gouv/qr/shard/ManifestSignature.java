package cg.gouv.qr.shard;

import java.util.Arrays;
import java.util.HexFormat;

/** An Ed25519 signature (RFC 8032): 64 bytes, immutable, written in lower-case hexadecimal. */
public final class ManifestSignature {
    /** Bytes. */
    public static final int SIZE = 64;

    private final byte[] bytes;

    private ManifestSignature(byte[] bytes) {
        this.bytes = bytes;
    }

    /** From 64 bytes, which are copied. */
    public static ManifestSignature of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("An Ed25519 signature has " + SIZE + " bytes, found " + bytes.length);
        }
        return new ManifestSignature(bytes.clone());
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
        return other instanceof ManifestSignature that && Arrays.equals(bytes, that.bytes);
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
