package cg.gouv.qr.signature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The keys of an epoch by HKDF-SHA-256: input key the root, salt {@link #SALT}, info {@code label · 0 · epoch (2
 * bytes)}, 32 bytes each. Holds the root's bytes until closed.
 */
final class KeyDerivation implements AutoCloseable {
    static final String PERMUTATION = "permutation";
    static final String TAG = "tag";
    static final String SHORT_TAG = "short-tag";
    static final String SHARD = "shard";
    static final String SALT = "estampille/epoch/1";
    static final int KEY_LENGTH = 32;

    private final int epoch;
    private final byte[] root;

    KeyDerivation(int epoch, EpochRoot root) {
        this.epoch = epoch;
        this.root = root.bytes();
    }

    byte[] key(String label) {
        return Hkdf.derive(root, SALT.getBytes(StandardCharsets.US_ASCII), info(label, epoch), KEY_LENGTH);
    }

    static byte[] info(String label, int epoch) {
        var ascii = label.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(ascii.length + 3)
                .put(ascii)
                .put((byte) 0)
                .putShort((short) epoch)
                .array();
    }

    @Override
    public void close() {
        Arrays.fill(root, (byte) 0);
    }
}
