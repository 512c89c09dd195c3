package cg.gouv.qr.signature;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one key, with an instance per thread: initialising one costs more than a MAC. */
final class KeyedMac {
    private static final String HMAC = "HmacSHA256";
    private final ThreadLocal<Mac> macs;

    KeyedMac(byte[] key) {
        SecretKey secret = new SecretKeySpec(key, HMAC);
        this.macs = ThreadLocal.withInitial(() -> initialised(secret));
    }

    byte[] of(byte[] input) {
        return macs.get().doFinal(input);
    }

    private static Mac initialised(SecretKey key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + HMAC, impossible);
        }
    }
}
