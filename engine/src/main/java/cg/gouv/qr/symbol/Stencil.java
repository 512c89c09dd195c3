package cg.gouv.qr.symbol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.IntFunction;

/**
 * A file that shows a symbol, in which each dark module changes certain bits, the same whatever the other modules are. So
 * the file is that of an empty symbol, to which tabulated changes are added modulo 2, eight modules at a time.
 *
 * <p>The bits that a module changes lie at its column's places, counted from the place of its row. Bits are numbered from
 * the least significant of each byte. Immutable.
 */
final class Stencil {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BYTE_VALUES = 256;

    private final byte[] empty;
    private final int[] rows;
    private final int words;
    private final int groups;
    /** By eight modules of a row, their value, and word from the row's place. */
    private final long[] changes;

    /**
     * @param empty the file of a symbol without a dark module
     * @param rows the place of each row, as a number of bits from the file's beginning
     * @param columns the bits that a dark module changes, by its column, from its row's place
     */
    Stencil(byte[] empty, int[] rows, IntFunction<int[]> columns) {
        this.empty = empty.clone();
        this.rows = rows.clone();
        this.groups = (rows.length + 7) / 8;
        int farthest = 0;
        for (int x = 0; x < rows.length; x++) {
            for (int bit : columns.apply(x)) {
                farthest = Math.max(farthest, bit);
            }
        }
        this.words = farthest / Long.SIZE + 1;
        this.changes = new long[groups * BYTE_VALUES * words];
        for (int x = 0; x < rows.length; x++) {
            tabulate(x, columns.apply(x));
        }
        int end = rows[rows.length - 1] / 8 + words * Long.BYTES;
        if (end >= empty.length) {
            throw new IllegalArgumentException("The last row's words end at byte " + end + " of " + empty.length);
        }
    }

    private void tabulate(int x, int[] bits) {
        int mask = 0x80 >> (x & 7);
        for (int value = 0; value < BYTE_VALUES; value++) {
            if ((value & mask) != 0) {
                for (int bit : bits) {
                    changes[((x >> 3) * BYTE_VALUES + value) * words + bit / Long.SIZE] ^= 1L << bit;
                }
            }
        }
    }

    /** Bytes of the file. */
    int size() {
        return empty.length;
    }

    /** Writes the file of a symbol. */
    void cut(Symbol symbol, byte[] into, int offset) {
        System.arraycopy(empty, 0, into, offset, empty.length);
        for (int y = 0; y < rows.length; y++) {
            long row = symbol.row(y);
            int at = offset + (rows[y] >> 3);
            int shift = rows[y] & 7;
            long carry = 0;
            for (int word = 0; word < words; word++, at += Long.BYTES) {
                long bits = 0;
                for (int group = 0; group < groups; group++) {
                    int value = (int) (row >>> (56 - 8 * group)) & 0xFF;
                    bits ^= changes[(group * BYTE_VALUES + value) * words + word];
                }
                WORD.set(into, at, (long) WORD.get(into, at) ^ (bits << shift | carry));
                carry = bits >>> 1 >>> (63 - shift); // what the shift pushed out; nothing for a shift of 0
            }
            into[at] ^= (byte) carry;
        }
    }
}
