package cg.gouv.qr.symbol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Draws symbols as 1-bit greyscale PNG (ISO/IEC 15948): quiet zone of 4 modules, each module a square of whole dots.
 *
 * <p>All images of one encoder have one size, and their bytes depend on no library. Each line of modules is written once
 * and then repeated by deflate matches for the rest of its dots. The literals have equally long codes, in which a bit
 * stands for a bit of the image: in a byte of a line, the greatest common divisor {@code g} of 8 and the dots per module
 * tells how many dots are always alike, so that {@code 8 / g} bits, its first and each {@code g}-th, tell the byte. Only
 * the bytes that can occur have a code; canonical codes ascend with them (RFC 1951, 3.2.2), so the code of a byte is those
 * bits behind a constant one. The image is therefore a {@link Stencil}; behind it come its two check sums.
 *
 * <p>Immutable.
 */
public final class PngEncoder {
    /** Modules of quiet zone on each side (ISO/IEC 18004, 5.3.8). */
    public static final int QUIET_ZONE = 4;

    public static final int MAX_DOTS_PER_MODULE = 32;
    private static final int MIN_DPI = 72;
    private static final int MAX_DPI = 9600;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int DATA = SIGNATURE.length + 25 + 21; // behind IHDR and pHYs: the image's chunk
    private static final int AFTER_DATA = 4 + 12; // the chunk's CRC, IEND
    private static final int OTHER_CODES = 4; // bits of a match length's code: eight of them are half of the code space
    private static final int BYTE_VALUES = 256;

    private final int side;
    private final int dotsPerModule;
    private final int stride;
    private final Stencil stencil;
    private final LineSums sums;

    private PngEncoder(int symbolSide, int dotsPerModule, int dpi) {
        this.side = symbolSide;
        this.dotsPerModule = dotsPerModule;
        int dots = dots(symbolSide, dotsPerModule);
        this.stride = 1 + (dots + 7) / 8; // each scanline begins with its filter's number
        BitWriter out = new BitWriter();
        out.bytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13).putInt(dots).putInt(dots).put((byte) 1).array());
        int dotsPerMetre = (int) Math.round(dpi / 0.0254);
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(dotsPerMetre)
                        .putInt(dotsPerMetre)
                        .put((byte) 1)
                        .array());
        out.bytes(new byte[Integer.BYTES]); // the chunk's length, not known yet
        out.bytes(ascii("IDAT"));
        int[] rows = putLines(out, whiteLine(dots));
        out.bytes(new byte[Integer.BYTES]); // Adler-32
        byte[] upToData = out.toByteArray();
        ByteBuffer.wrap(upToData).putInt(DATA, upToData.length - DATA - 2 * Integer.BYTES);
        out.bytes(new byte[Integer.BYTES]); // CRC-32
        chunk(out, "IEND", new byte[0]);
        byte[] empty = out.toByteArray();
        System.arraycopy(upToData, 0, empty, 0, upToData.length);
        this.stencil = new Stencil(empty, rows, this::columnBits);
        this.sums = new LineSums(symbolSide, dotsPerModule, whiteLine(dots), dots);
    }

    /**
     * An encoder for symbols of one side.
     *
     * @param symbolSide 29 or 33
     * @param dotsPerModule 1 to 32
     * @param dpi the resolution written in each image (chunk pHYs), 72 to 9600
     */
    public static PngEncoder of(int symbolSide, int dotsPerModule, int dpi) {
        if (dpi < MIN_DPI || dpi > MAX_DPI) {
            throw new IllegalArgumentException("A resolution is " + MIN_DPI + " to " + MAX_DPI + " dpi, found " + dpi);
        }
        return new PngEncoder(symbolSide, dotsPerModule, dpi);
    }

    /** Dots along one side, quiet zone included. */
    public static int dots(int symbolSide, int dotsPerModule) {
        if (dotsPerModule < 1 || dotsPerModule > MAX_DOTS_PER_MODULE) {
            throw new IllegalArgumentException(
                    "A module is 1 to " + MAX_DOTS_PER_MODULE + " dots wide, found " + dotsPerModule);
        }
        return (symbolSide + 2 * QUIET_ZONE) * dotsPerModule;
    }

    /** The size of every image in bytes. */
    public int size() {
        return stencil.size();
    }

    /** A symbol's image. */
    public byte[] image(Symbol symbol) {
        byte[] image = new byte[size()];
        draw(symbol, image, 0);
        return image;
    }

    /**
     * Draws a symbol.
     *
     * @param into takes {@link #size} bytes
     * @throws IllegalArgumentException if the symbol has another side
     */
    public void draw(Symbol symbol, byte[] into, int offset) {
        requireSide(symbol);
        stencil.cut(symbol, into, offset);
        int end = offset + size() - AFTER_DATA;
        putInt(into, end - Integer.BYTES, sums.adler(symbol));
        CRC32 crc = new CRC32();
        crc.update(into, offset + DATA + Integer.BYTES, end - offset - DATA - Integer.BYTES);
        putInt(into, end, (int) crc.getValue());
    }

    /** The Adler-32 of the symbol's lines, which stands in its image before the last chunk and its own chunk's CRC. */
    public int adler(Symbol symbol) {
        requireSide(symbol);
        return sums.adler(symbol);
    }

    /** Where that Adler-32 begins in each image. */
    public int adlerOffset() {
        return size() - AFTER_DATA - Integer.BYTES;
    }

    private void requireSide(Symbol symbol) {
        if (symbol.side() != side) {
            throw new IllegalArgumentException(
                    "This encoder draws symbols of side " + side + ", found " + symbol.side());
        }
    }

    /** How many dots, side by side in a byte from its first, are always alike. */
    private int alike() {
        return Math.min(8, Integer.lowestOneBit(dotsPerModule));
    }

    private int literalLength() {
        return 1 + 8 / alike();
    }

    /** Where the code words of a line show the dots of a module: behind its first bit each has one for {@link #alike}. */
    private int[] columnBits(int x) {
        int[] bits = new int[dotsPerModule / alike()];
        int dot = (x + QUIET_ZONE) * dotsPerModule;
        for (int i = 0; i < bits.length; i++, dot += alike()) {
            bits[i] = (1 + dot / 8) * literalLength() + 1 + dot % 8 / alike();
        }
        return bits;
    }

    /** @return where the lines of each row of modules begin, in bits */
    private int[] putLines(BitWriter out, byte[] line) {
        int again = (dotsPerModule - 1) * stride;
        int quiet = (QUIET_ZONE * dotsPerModule - 1) * stride;
        out.bytes((byte) 0x78, (byte) 0x01); // RFC 1950: deflate, any window
        DeflateBlock block = new DeflateBlock(out, literals(again, quiet), distances());
        int[] rows = new int[side];
        putLine(block, line, quiet);
        for (int y = 0; y < side; y++) {
            rows[y] = out.position();
            putLine(block, line, again);
        }
        putLine(block, line, quiet);
        block.end();
        return rows;
    }

    private void putLine(DeflateBlock block, byte[] line, int again) {
        for (byte each : line) {
            block.literal(each);
        }
        block.repeat(again, stride);
    }

    /**
     * Half of the code space for the bytes that can occur, half for seven lengths and the end. The codes of the bytes then
     * share their first bit, whether they are the shorter ones or the longer ones.
     */
    private HuffmanCode literals(int... repeated) {
        int[] lengths = new int[DeflateBlock.LITERALS_AND_LENGTHS];
        for (int value = 0; value < BYTE_VALUES; value++) {
            lengths[value] = occurs(value) ? literalLength() : 0;
        }
        lengths[DeflateBlock.END] = OTHER_CODES;
        TreeSet<Integer> symbols = new TreeSet<>();
        for (int total : repeated) {
            DeflateBlock.lengths(total).forEach(length -> symbols.add(DeflateBlock.lengthSymbol(length)));
        }
        for (int symbol = DeflateBlock.END + 1; symbols.size() < (1 << (OTHER_CODES - 1)) - 1; symbol++) {
            symbols.add(symbol); // never written: a code must use up its space
        }
        symbols.forEach(symbol -> lengths[symbol] = OTHER_CODES);
        return new HuffmanCode(lengths);
    }

    private boolean occurs(int value) {
        for (int dot = 0; dot < 8; dot++) {
            if ((value >> (7 - dot) & 1) != (value >> (7 - dot / alike() * alike()) & 1)) {
                return false;
            }
        }
        return true;
    }

    /** The line before, and a second distance that only uses up the code space. */
    private HuffmanCode distances() {
        int[] lengths = new int[DeflateBlock.DISTANCES];
        lengths[0] = 1;
        lengths[DeflateBlock.distanceSymbol(stride)] = 1;
        return new HuffmanCode(lengths);
    }

    private byte[] whiteLine(int dots) {
        byte[] line = new byte[stride]; // filter "none"; what lies beyond the last dot is 0
        for (int dot = 0; dot < dots; dot++) {
            line[1 + (dot >> 3)] |= (byte) (0x80 >> (dot & 7));
        }
        return line;
    }

    private static void chunk(BitWriter out, String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(data);
        out.bytes(intBytes(data.length));
        out.bytes(ascii(type));
        out.bytes(data);
        out.bytes(intBytes((int) crc.getValue()));
    }

    private static byte[] intBytes(int value) {
        byte[] bytes = new byte[Integer.BYTES];
        putInt(bytes, 0, value);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void putInt(byte[] into, int at, int value) {
        into[at] = (byte) (value >>> 24);
        into[at + 1] = (byte) (value >>> 16);
        into[at + 2] = (byte) (value >>> 8);
        into[at + 3] = (byte) value;
    }
}
