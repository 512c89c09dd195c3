package cg.gouv.qr.symbol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The modules of one QR symbol, without quiet zone: an immutable square of 29 or 33 modules.
 *
 * <p>Packed form: module (x, y), x to the right and y downwards from the upper left corner, is bit {@code y * side + x};
 * bits fill bytes from the most significant; a dark module is 1; the unused bits of the last byte are 0. That is 106
 * bytes for version 3 and 137 for version 4.
 */
public final class Symbol {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final int side;
    private final byte[] packed;

    private Symbol(int side, byte[] packed) {
        this.side = side;
        this.packed = packed;
    }

    /**
     * A symbol from its packed form, which is copied.
     *
     * @param side 29 or 33
     * @throws IllegalArgumentException if the side is another, the array is too short, or an unused bit is set
     */
    public static Symbol ofPacked(int side, byte[] source, int offset) {
        if (side != 29 && side != 33) {
            throw new IllegalArgumentException("A symbol has 29 or 33 modules a side, found " + side);
        }
        int size = packedSize(side);
        if (offset < 0 || source.length - offset < size) {
            throw new IllegalArgumentException(
                    "A packed symbol of side " + side + " has " + size + " bytes, found " + (source.length - offset));
        }
        var packed = Arrays.copyOfRange(source, offset, offset + size);
        int unused = size * 8 - side * side;
        if ((packed[size - 1] & ((1 << unused) - 1)) != 0) {
            throw new IllegalArgumentException("The last " + unused + " bits of a packed symbol are 0, found 0x"
                    + Integer.toHexString(packed[size - 1] & 0xFF));
        }
        return new Symbol(side, packed);
    }

    /** Bytes of a packed symbol of that side. */
    public static int packedSize(int side) {
        return (side * side + 7) / 8;
    }

    /** Modules along one side. */
    public int side() {
        return side;
    }

    /** Whether the module is dark; x and y in [0, side). */
    public boolean module(int x, int y) {
        if (x < 0 || y < 0 || x >= side || y >= side) {
            throw new IndexOutOfBoundsException("A module lies in [0, " + side + ")², found (" + x + ", " + y + ")");
        }
        int bit = y * side + x;
        return (packed[bit >> 3] >> (7 - (bit & 7)) & 1) != 0;
    }

    /** A row's modules from the most significant bit, dark ones as 1, zeros behind the last. */
    public long row(int y) {
        int bit = y * side;
        int at = bit >> 3; // five bytes hold any row: 7 bits before it and 33 of it at most
        long bytes = (long) (int) INT.get(packed, at) << 32 | (packed[at + 4] & 0xFFL) << 24;
        return bytes << (bit & 7) & -1L << (Long.SIZE - side);
    }

    /** A copy of the packed form. */
    public byte[] packed() {
        return packed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol that && side == that.side && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return "Symbol of " + side + " × " + side + " modules";
    }
}
