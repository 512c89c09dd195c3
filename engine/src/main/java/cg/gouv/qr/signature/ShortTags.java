package cg.gouv.qr.signature;

import cg.gouv.qr.code.ShortCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Makes an epoch's short tags: the leftmost 25 bits of HMAC-SHA-256, under a key of their own, over label (16 bytes),
 * epoch (2) and permuted serial (6).
 */
final class ShortTags {
    private static final byte[] LABEL = "ESTAMPILLE/SHT/1".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 24;
    private final int epoch;
    private final KeyedMac mac;

    ShortTags(int epoch, byte[] key) {
        this.epoch = epoch;
        this.mac = new KeyedMac(key);
    }

    int tag(long permutedSerial) {
        return ByteBuffer.wrap(mac.of(input(epoch, permutedSerial))).getInt() >>> (Integer.SIZE - ShortCode.TAG_BITS);
    }

    static byte[] input(int epoch, long permutedSerial) {
        return ByteBuffer.allocate(LENGTH)
                .put(LABEL)
                .putShort((short) epoch)
                .putShort((short) (permutedSerial >>> 32))
                .putInt((int) permutedSerial)
                .array();
    }
}
