package cg.gouv.qr.printing.content;

import cg.gouv.qr.symbol.Symbol;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32;

/**
 * The CRC-32 of a symbol's file, without making the file: a ZIP's directory needs it again, long after the file went out.
 *
 * <p>CRC-32 is affine over GF(2): of two inputs of one length, the difference of the sums is a linear function of the
 * difference of the inputs. So where each dark module changes the same bits of a file, whatever the others are, it changes
 * the same bits of the sum. These are measured once, module by module, on files that were made, and summed up in tables
 * by byte of the packed symbol.
 */
final class AffineCrc {
    private static final int BYTE_VALUES = 256;

    private final int empty;
    /** By byte of the packed symbol, then by its value. */
    private final int[] changes;

    /** @param measured the sum, or anything affine, of a symbol's file */
    AffineCrc(int side, ToIntFunction<Symbol> measured) {
        byte[] packed = new byte[Symbol.packedSize(side)];
        empty = measured.applyAsInt(Symbol.ofPacked(side, packed, 0));
        changes = new int[packed.length * BYTE_VALUES];
        for (int module = 0; module < side * side; module++) {
            int at = module >> 3;
            int mask = 0x80 >> (module & 7);
            packed[at] = (byte) mask;
            int change = measured.applyAsInt(Symbol.ofPacked(side, packed, 0)) ^ empty;
            packed[at] = 0;
            for (int value = 0; value < BYTE_VALUES; value++) {
                if ((value & mask) != 0) {
                    changes[at * BYTE_VALUES + value] ^= change;
                }
            }
        }
    }

    int of(Symbol symbol) {
        byte[] packed = symbol.packed();
        int sum = empty;
        for (int i = 0; i < packed.length; i++) {
            sum ^= changes[i * BYTE_VALUES + (packed[i] & 0xFF)];
        }
        return sum;
    }

    static int crc(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
