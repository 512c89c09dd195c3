package cg.gouv.qr.signature;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) under one key. What the hash has made of the two key blocks is kept and copied for each MAC, as
 * RFC 2104, 4 recommends: of the four blocks that a short input costs, two are left. Safe for several threads.
 */
final class KeyedMac {
    /** Bytes of a MAC. */
    static final int SIZE = 32;

    private static final int BLOCK = 64;
    private static final byte INNER_PAD = 0x36;
    private static final byte OUTER_PAD = 0x5C;

    private final MessageDigest inner; // copied, never changed
    private final MessageDigest outer;

    KeyedMac(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
        this.inner = keyed(block, INNER_PAD);
        this.outer = keyed(block, OUTER_PAD);
        Arrays.fill(block, (byte) 0);
    }

    byte[] of(byte[] input) {
        var mac = new byte[SIZE];
        of(input, mac);
        return mac;
    }

    /** Puts the MAC into the first 32 bytes of an array. */
    void of(byte[] input, byte[] into) {
        try {
            var hash = (MessageDigest) inner.clone();
            hash.update(input);
            hash.digest(into, 0, SIZE);
            hash = (MessageDigest) outer.clone();
            hash.update(into, 0, SIZE);
            hash.digest(into, 0, SIZE);
        } catch (CloneNotSupportedException | DigestException impossible) {
            throw new IllegalStateException("The JDK's SHA-256 can be copied, and has 32 bytes", impossible);
        }
    }

    private static MessageDigest keyed(byte[] block, byte pad) {
        var padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        var hash = sha256();
        hash.update(padded);
        Arrays.fill(padded, (byte) 0);
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
