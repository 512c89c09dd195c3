package cg.gouv.qr.signature;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over the segments of one shard: associated data the header, nonce {@code 0 (7 bytes) · segment number (4)
 * · 1 for the last segment, else 0 (1)}, tag 16 bytes behind the ciphertext.
 *
 * <p><b>Security guarantees.</b> No segment can be altered, moved, cut off or taken for another shard's. A nonce
 * repeats only when the same shard is made again, with the same bytes. Not safe for several threads.
 */
public final class SegmentCipher {
    /** Bytes by which a sealed segment is longer than its records. */
    public static final int OVERHEAD = 16;

    private final SecretKey key;
    private final byte[] header;
    private final Cipher cipher;

    SegmentCipher(SecretKey key, byte[] header) {
        this.key = key;
        this.header = header;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES-GCM", impossible);
        }
    }

    /** Seals {@code length} bytes into {@code length + OVERHEAD}. */
    public void seal(int segment, boolean last, byte[] plain, int length, byte[] sealed) {
        try {
            start(Cipher.ENCRYPT_MODE, segment, last);
            cipher.doFinal(plain, 0, length, sealed, 0);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Segment " + segment + " was not sealed", failed);
        }
    }

    /**
     * Opens {@code length} bytes into {@code length - OVERHEAD}.
     *
     * @throws Altered if this shard's key did not seal them at this place
     */
    public void open(int segment, boolean last, byte[] sealed, int length, byte[] plain) throws Altered {
        try {
            start(Cipher.DECRYPT_MODE, segment, last);
            cipher.doFinal(sealed, 0, length, plain, 0);
        } catch (AEADBadTagException altered) {
            throw new Altered(segment);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Segment " + segment + " was not opened", failed);
        }
    }

    private void start(int mode, int segment, boolean last) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(OVERHEAD * 8, nonce(segment, last)));
        cipher.updateAAD(header);
    }

    static byte[] nonce(int segment, boolean last) {
        return ByteBuffer.allocate(12)
                .putInt(7, segment)
                .put(11, (byte) (last ? 1 : 0))
                .array();
    }

    /** A segment that was altered, or was sealed under another key, header or number. */
    public static final class Altered extends Exception {
        private static final long serialVersionUID = 1;
        private final int segment;

        Altered(int segment) {
            super("Segment " + segment + " does not authenticate under this shard's key");
            this.segment = segment;
        }

        public int segment() {
            return segment;
        }
    }
}
