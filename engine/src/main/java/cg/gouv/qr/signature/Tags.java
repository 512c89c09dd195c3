package cg.gouv.qr.signature;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.StampTag;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes an epoch's tags: the leftmost bits of HMAC-SHA-256 over an input whose length the format fixes: label (16
 * bytes), format (1), epoch (2), permuted serial (6) and, in GS1 formats, GTIN-14 (14 digits) and issuer (4).
 */
final class Tags {
    private static final byte[] LABEL = "ESTAMPILLE/TAG/1".getBytes(StandardCharsets.US_ASCII);
    private static final int SERIAL = LABEL.length + 3; // where the permuted serial begins
    private static final int PLAIN_LENGTH = SERIAL + 6;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int GS1_LENGTH = PLAIN_LENGTH + 14 + Gs1Link.ISSUER_LENGTH;
    private final int epoch;
    private final KeyedMac mac;

    Tags(int epoch, byte[] key) {
        this.epoch = epoch;
        this.mac = new KeyedMac(key);
    }

    StampTag tag(CodeFormat format, long permutedSerial, Optional<Gs1Link> gs1) {
        return StampTag.leftmost(mac.of(input(format, epoch, permutedSerial, gs1)), format.tagBits());
    }

    KeyedMac mac() {
        return mac;
    }

    /** Replaces the permuted serial of an input. */
    static void setSerial(byte[] input, long permutedSerial) {
        SHORT.set(input, SERIAL, (short) (permutedSerial >>> 32));
        INT.set(input, SERIAL + Short.BYTES, (int) permutedSerial);
    }

    static byte[] input(CodeFormat format, int epoch, long permutedSerial, Optional<Gs1Link> gs1) {
        var input = ByteBuffer.allocate(gs1.isPresent() ? GS1_LENGTH : PLAIN_LENGTH)
                .put(LABEL)
                .put((byte) format.number())
                .putShort((short) epoch)
                .putShort((short) (permutedSerial >>> 32))
                .putInt((int) permutedSerial);
        gs1.ifPresent(link -> input.put(link.gtin().value().getBytes(StandardCharsets.US_ASCII))
                .put(link.issuer().getBytes(StandardCharsets.US_ASCII)));
        return input.array();
    }
}
