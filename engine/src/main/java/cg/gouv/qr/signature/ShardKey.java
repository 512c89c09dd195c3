package cg.gouv.qr.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the shards of an epoch.
 *
 * <p><b>Security guarantees.</b> Each header has a key of its own: HKDF-SHA-256 of the epoch's shard key, with an empty
 * salt and the header's SHA-256 as info. Whoever holds this object reads every code of the epoch's shards. Safe for
 * several threads.
 */
public final class ShardKey {
    private static final int KEY_LENGTH = 32;
    private final int epoch;
    private final byte[] key;

    ShardKey(int epoch, byte[] key) {
        this.epoch = epoch;
        this.key = key;
    }

    public int epoch() {
        return epoch;
    }

    /** The cipher of the shard with that header. The header must determine every byte of the shard. */
    public SegmentCipher cipher(byte[] header) {
        var derived = Hkdf.derive(key, new byte[0], sha256(header), KEY_LENGTH);
        return new SegmentCipher(new SecretKeySpec(derived, "AES"), header.clone());
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
