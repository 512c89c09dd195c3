package cg.gouv.qr.signature;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one key, with an instance per thread: initialising one costs more than a MAC. */
final class KeyedMac {
    private static final String HMAC = "HmacSHA256";
    private final SecretKey key;
    private final ThreadLocal<Mac> macs;

    KeyedMac(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
        this.macs = ThreadLocal.withInitial(this::newMac);
    }

    byte[] of(byte[] input) {
        return macs.get().doFinal(input);
    }

    /** Another instance, for one thread that keeps it. */
    Mac newMac() {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + HMAC, impossible);
        }
    }
}
