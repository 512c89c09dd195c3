package cg.gouv.qr.code;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A code's bits in {@link StampCode#PACKED_SIZE} bytes, without an object per stamp: for those who make them by the hundred
 * million. Gives what {@link StampCode#pack} and {@link StampCode#writeTail} give.
 */
public final class PackedCode {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final int SYMBOLS_OF_60_BITS = 12;

    private PackedCode() {}

    /**
     * Packs a code of the 60 bits before its tag and the MAC whose leftmost bits the tag is.
     *
     * @param mac at least 10 bytes
     */
    public static void pack(CodeFormat format, int epoch, long permutedSerial, byte[] mac, byte[] into, int offset) {
        long head = (long) format.number() << 55 | (long) epoch << Serial.BITS | permutedSerial;
        boolean isLong = format.tagBits() == 80;
        long tag = (long) LONG.get(mac, 0) & (isLong ? -1L : -16L); // of 80 bits the first 64, or all 60
        int rest = isLong ? (short) SHORT.get(mac, 8) & 0xFFFF : 0;
        LONG.set(into, offset, head << 4 | tag >>> 60);
        LONG.set(into, offset + 8, tag << 4 | rest >>> 12);
        SHORT.set(into, offset + 16, (short) (rest << 4));
    }

    /** The permuted serial of a packed code. */
    public static long permutedSerial(byte[] packed, int offset) {
        return (long) LONG.get(packed, offset) >>> 4 & Serial.MAX;
    }

    /** Writes the symbols that vary, 28 or in GS1 formats 24, in ASCII. */
    public static void writeTail(CodeFormat format, byte[] packed, int packedOffset, byte[] into, int offset) {
        long first = (long) LONG.get(packed, packedOffset);
        long second = (long) LONG.get(packed, packedOffset + 8);
        Crockford.encode(first >>> 4, SYMBOLS_OF_60_BITS, into, offset);
        Crockford.encode((first & 15) << 56 | second >>> 8, SYMBOLS_OF_60_BITS, into, offset + SYMBOLS_OF_60_BITS);
        int left = format.tailLength() - 2 * SYMBOLS_OF_60_BITS;
        if (left > 0) {
            int rest = (short) SHORT.get(packed, packedOffset + 16) & 0xFFFF;
            Crockford.encode((second & 0xFF) << 12 | rest >>> 4, left, into, offset + 2 * SYMBOLS_OF_60_BITS);
        }
    }
}
