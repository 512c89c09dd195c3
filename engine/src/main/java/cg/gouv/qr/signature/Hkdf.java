package cg.gouv.qr.signature;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF of RFC 5869 with SHA-256. The JDK has it only from version 24 on. */
final class Hkdf {
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_LENGTH = 32;
    private static final int MAX_LENGTH = 255 * HASH_LENGTH;

    private Hkdf() {}

    /** Extract, then expand. An empty salt stands for 32 zero bytes (RFC 5869, 2.2). */
    static byte[] derive(byte[] inputKey, byte[] salt, byte[] info, int length) {
        var pseudorandomKey = extract(salt, inputKey);
        try {
            return expand(pseudorandomKey, info, length);
        } finally {
            Arrays.fill(pseudorandomKey, (byte) 0);
        }
    }

    static byte[] extract(byte[] salt, byte[] inputKey) {
        return mac(salt.length == 0 ? new byte[HASH_LENGTH] : salt).doFinal(inputKey);
    }

    static byte[] expand(byte[] pseudorandomKey, byte[] info, int length) {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("HKDF gives 1 to " + MAX_LENGTH + " bytes, asked for " + length);
        }
        var mac = mac(pseudorandomKey);
        var output = new byte[length];
        var block = new byte[0];
        for (int written = 0, number = 1; written < length; written += HASH_LENGTH, number++) {
            mac.update(block);
            mac.update(info);
            mac.update((byte) number);
            block = mac.doFinal();
            System.arraycopy(block, 0, output, written, Math.min(HASH_LENGTH, length - written));
        }
        return output;
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + HMAC, impossible);
        }
    }
}
