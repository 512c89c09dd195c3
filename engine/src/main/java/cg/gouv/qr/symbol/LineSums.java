package cg.gouv.qr.symbol;

import java.util.zip.Adler32;

/**
 * The Adler-32 of an image's lines, without the lines. It is two sums modulo 65,521 (RFC 1950, 8.2): of all bytes, and of
 * all bytes times their distance from the end. What a dark module takes away from either is a product of what its column
 * takes from a line and where the line stands, so the columns are tabulated, eight modules at a time. Immutable.
 */
final class LineSums {
    private static final int MODULUS = 65_521;
    private static final int BYTE_VALUES = 256;

    private final int side;
    private final int dotsPerModule;
    private final long whiteLow;
    private final long whiteHigh;
    /** By eight modules of a row and their value: what they take from a line, and below it the same times its place. */
    private final long[] taken;
    /** By row: how often what is taken from one of its lines is taken from the second sum. */
    private final long[] weights;

    /** @param white a line of the quiet zone */
    LineSums(int symbolSide, int dotsPerModule, byte[] white, int lines) {
        this.side = symbolSide;
        this.dotsPerModule = dotsPerModule;
        Adler32 adler = new Adler32();
        for (int line = 0; line < lines; line++) {
            adler.update(white);
        }
        this.whiteLow = adler.getValue() & 0xFFFF;
        this.whiteHigh = adler.getValue() >>> 16;
        this.taken = new long[(side + 7) / 8 * BYTE_VALUES];
        for (int x = 0; x < side; x++) {
            tabulate(x);
        }
        this.weights = new long[side];
        long bytes = (long) white.length * lines;
        for (int y = 0; y < side; y++) {
            int first = (y + PngEncoder.QUIET_ZONE) * dotsPerModule;
            for (int line = first; line < first + dotsPerModule; line++) {
                weights[y] += bytes - (long) line * white.length;
            }
        }
    }

    private void tabulate(int x) {
        long bits = 0;
        long bitsByPlace = 0;
        int first = (x + PngEncoder.QUIET_ZONE) * dotsPerModule;
        for (int dot = first; dot < first + dotsPerModule; dot++) {
            int bit = 0x80 >> (dot & 7);
            bits += bit;
            bitsByPlace += (long) bit * (1 + (dot >> 3)); // behind the filter's number
        }
        int mask = 0x80 >> (x & 7);
        for (int value = 0; value < BYTE_VALUES; value++) {
            if ((value & mask) != 0) {
                taken[(x >> 3) * BYTE_VALUES + value] += bits << 32 | bitsByPlace;
            }
        }
    }

    int adler(Symbol symbol) {
        long low = 0;
        long high = 0;
        for (int y = 0; y < side; y++) { // below 33 * 32 * 216,480 * 41,820, far from a long's end
            long row = symbol.row(y);
            long line = 0;
            for (int at = 0; row != 0; at += BYTE_VALUES, row <<= 8) {
                line += taken[at + (int) (row >>> 56)];
            }
            long bits = line >>> 32;
            low += bits;
            high += weights[y] * bits - dotsPerModule * (line & 0xFFFF_FFFFL);
        }
        return (int) (Math.floorMod(whiteHigh - high, (long) MODULUS) << 16
                | Math.floorMod(whiteLow - dotsPerModule * low, (long) MODULUS));
    }
}
