package cg.gouv.qr.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;

/** Names public keys by their content. */
public final class KeyIds {
    private static final int LENGTH = 8;

    private KeyIds() {}

    /** The first 8 bytes of the SHA-256 of the key's X.509 SubjectPublicKeyInfo, in lower-case hexadecimal. */
    public static String of(PublicKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
