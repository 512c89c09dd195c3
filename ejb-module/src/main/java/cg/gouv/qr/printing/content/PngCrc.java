package cg.gouv.qr.printing.content;

import cg.gouv.qr.symbol.PngImage;
import cg.gouv.qr.symbol.Symbol;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The CRC-32 of a symbol's PNG, without drawing it: the ZIP's directory needs it of every image again, long after the
 * image went out.
 *
 * <p>All images of a pack differ in their dots, in the Adler-32 behind the dots and in the chunk's CRC alone. CRC-32 is
 * affine over GF(2): of two inputs of one length, the difference of the sums is a linear function of the difference of
 * the inputs. Adler-32 is two sums of bytes, so what a dark module changes adds up modulo 65,521. Both are measured once,
 * module by module, on images that {@link PngImage} drew, and summed up in tables by byte of the packed symbol.
 */
final class PngCrc {
    private static final int ADLER_MODULUS = 65_521; // RFC 1950, 8.2
    private static final int FROM_END_TO_ADLER = 4 + 4 + 12; // Adler-32, the chunk's CRC, the chunk IEND
    private static final int BYTE_VALUES = 256;

    private final int whiteCrc;
    private final int whiteAdler;
    /** By byte of the packed symbol, then by its value. */
    private final int[] crcs;

    private final int[] lowSums;
    private final int[] highSums;
    /** By bit of the Adler-32, from the least significant. */
    private final int[] adlerBits = new int[Integer.SIZE];

    PngCrc(int side, int dotsPerModule, int dpi) {
        byte[] packed = new byte[Symbol.packedSize(side)];
        byte[] white = PngImage.of(Symbol.ofPacked(side, packed, 0), dotsPerModule, dpi)
                .bytes();
        whiteCrc = crc(white, 0, white.length);
        whiteAdler = adler(white);
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            adlerBits[bit] = crc(withAdler(white, whiteAdler ^ 1 << bit)) ^ whiteCrc;
        }
        crcs = new int[packed.length * BYTE_VALUES];
        lowSums = new int[crcs.length];
        highSums = new int[crcs.length];
        for (int module = 0; module < side * side; module++) {
            int mask = 0x80 >> (module & 7);
            packed[module >> 3] = (byte) mask;
            byte[] dark = PngImage.of(Symbol.ofPacked(side, packed, 0), dotsPerModule, dpi)
                    .bytes();
            packed[module >> 3] = 0;
            measure((module >> 3) * BYTE_VALUES, mask, dark);
        }
    }

    /** Adds what one dark module changes to every value of its byte that has it. */
    private void measure(int table, int mask, byte[] dark) {
        int adler = adler(dark);
        int crc = crc(dark, 0, dark.length) ^ whiteCrc ^ ofAdler(adler);
        int low = Math.floorMod((adler & 0xFFFF) - (whiteAdler & 0xFFFF), ADLER_MODULUS);
        int high = Math.floorMod((adler >>> 16) - (whiteAdler >>> 16), ADLER_MODULUS);
        for (int value = 0; value < BYTE_VALUES; value++) {
            if ((value & mask) != 0) {
                crcs[table + value] ^= crc;
                lowSums[table + value] += low;
                highSums[table + value] += high;
            }
        }
    }

    int of(Symbol symbol) {
        byte[] packed = symbol.packed();
        int crc = whiteCrc;
        int low = whiteAdler & 0xFFFF;
        int high = whiteAdler >>> 16;
        for (int i = 0; i < packed.length; i++) { // sums stay below 137 * 8 * 65,521, far from an int's end
            int entry = i * BYTE_VALUES + (packed[i] & 0xFF);
            crc ^= crcs[entry];
            low += lowSums[entry];
            high += highSums[entry];
        }
        return crc ^ ofAdler(high % ADLER_MODULUS << 16 | low % ADLER_MODULUS);
    }

    private int ofAdler(int adler) {
        int crc = 0;
        for (int rest = adler ^ whiteAdler; rest != 0; rest &= rest - 1) {
            crc ^= adlerBits[Integer.numberOfTrailingZeros(rest)];
        }
        return crc;
    }

    private static int adler(byte[] png) {
        return ByteBuffer.wrap(png).getInt(png.length - FROM_END_TO_ADLER);
    }

    /** The image with another Adler-32, and the chunk's CRC that belongs to it. */
    private static byte[] withAdler(byte[] png, int adler) {
        byte[] changed = png.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed);
        int atAdler = png.length - FROM_END_TO_ADLER;
        buffer.putInt(atAdler, adler);
        int chunk = lastDataChunk(buffer);
        int type = chunk + Integer.BYTES;
        buffer.putInt(atAdler + Integer.BYTES, crc(changed, type, atAdler + Integer.BYTES - type));
        return changed;
    }

    private static int lastDataChunk(ByteBuffer png) {
        int at = 8; // behind the signature
        int end = png.capacity() - 12; // IEND
        while (at + 12 + png.getInt(at) < end) {
            at += 12 + png.getInt(at);
        }
        return at;
    }

    private static int crc(byte[] bytes) {
        return crc(bytes, 0, bytes.length);
    }

    private static int crc(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
