package cg.gouv.qr.symbol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A symbol as a 1-bit greyscale PNG (ISO/IEC 15948): quiet zone of 4 modules, each module a square of whole dots.
 *
 * <p>The image data are stored deflate blocks (RFC 1951, 3.2.4), so that the bytes do not depend on the JDK's zlib and
 * the size is known before the symbol is: {@link #size}. Immutable.
 */
public final class PngImage {
    /** Modules of quiet zone on each side (ISO/IEC 18004, 5.3.8). */
    public static final int QUIET_ZONE = 4;

    public static final int MAX_DOTS_PER_MODULE = 32;
    private static final int MIN_DPI = 72;
    private static final int MAX_DPI = 9600;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK_FRAME = 12; // length, type, CRC
    private static final int STORED_BLOCK = 0xFFFF; // the most that one stored block holds
    private static final int BEFORE_DATA = SIGNATURE.length + CHUNK_FRAME + 13 + CHUNK_FRAME + 9; // IHDR 13, pHYs 9

    private final byte[] bytes;

    private PngImage(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Draws a symbol.
     *
     * @param dotsPerModule 1 to 32
     * @param dpi the resolution written in the image (chunk pHYs), 72 to 9600
     */
    public static PngImage of(Symbol symbol, int dotsPerModule, int dpi) {
        if (dpi < MIN_DPI || dpi > MAX_DPI) {
            throw new IllegalArgumentException("A resolution is " + MIN_DPI + " to " + MAX_DPI + " dpi, found " + dpi);
        }
        int side = dots(symbol.side(), dotsPerModule);
        var png = ByteBuffer.allocate(size(symbol.side(), dotsPerModule));
        png.put(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array());
        int dotsPerMetre = (int) Math.round(dpi / 0.0254);
        chunk(
                png,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(dotsPerMetre)
                        .putInt(dotsPerMetre)
                        .put((byte) 1)
                        .array());
        chunk(png, "IDAT", stored(scanlines(symbol, dotsPerModule, side)));
        chunk(png, "IEND", new byte[0]);
        return new PngImage(png.array());
    }

    /** The size in bytes of every image of a symbol of that side (29 or 33), whatever its modules and resolution. */
    public static int size(int symbolSide, int dotsPerModule) {
        int side = dots(symbolSide, dotsPerModule);
        return BEFORE_DATA + CHUNK_FRAME + storedSize(rawSize(side)) + CHUNK_FRAME;
    }

    /** Dots along one side, quiet zone included. */
    public static int dots(int symbolSide, int dotsPerModule) {
        if (dotsPerModule < 1 || dotsPerModule > MAX_DOTS_PER_MODULE) {
            throw new IllegalArgumentException(
                    "A module is 1 to " + MAX_DOTS_PER_MODULE + " dots wide, found " + dotsPerModule);
        }
        return (symbolSide + 2 * QUIET_ZONE) * dotsPerModule;
    }

    /** A copy of the file's bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Puts the file's bytes into the buffer, without another copy. */
    public void copyInto(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    private static int rawSize(int side) {
        return side * (1 + (side + 7) / 8); // each scanline begins with its filter's number
    }

    private static int storedSize(int raw) {
        int blocks = (raw + STORED_BLOCK - 1) / STORED_BLOCK;
        return 2 + 5 * blocks + raw + 4; // zlib header, block headers, data, Adler-32
    }

    private static byte[] scanlines(Symbol symbol, int dotsPerModule, int side) {
        int stride = 1 + (side + 7) / 8;
        var raw = new byte[rawSize(side)];
        var line = new byte[stride];
        for (int row = 0, at = 0; row < side; row += dotsPerModule) {
            drawLine(symbol, row / dotsPerModule - QUIET_ZONE, dotsPerModule, side, line);
            for (int i = 0; i < dotsPerModule; i++, at += stride) {
                System.arraycopy(line, 0, raw, at, stride);
            }
        }
        return raw;
    }

    private static void drawLine(Symbol symbol, int y, int dotsPerModule, int side, byte[] line) {
        line[0] = 0; // filter "none"
        for (int i = 1; i < line.length; i++) {
            line[i] = (byte) 0xFF; // white
        }
        if (side % 8 != 0) {
            line[line.length - 1] = (byte) (0xFF << (8 - side % 8)); // what lies beyond the last dot is 0
        }
        if (y < 0 || y >= symbol.side()) {
            return;
        }
        for (int x = 0; x < symbol.side(); x++) {
            if (symbol.module(x, y)) {
                int from = (x + QUIET_ZONE) * dotsPerModule;
                for (int dot = from; dot < from + dotsPerModule; dot++) {
                    line[1 + (dot >> 3)] &= (byte) ~(0x80 >> (dot & 7));
                }
            }
        }
    }

    private static byte[] stored(byte[] raw) {
        var data = ByteBuffer.allocate(storedSize(raw.length));
        data.put((byte) 0x78).put((byte) 0x01);
        for (int from = 0; from < raw.length; from += STORED_BLOCK) {
            int length = Math.min(STORED_BLOCK, raw.length - from);
            data.put((byte) (from + length == raw.length ? 1 : 0));
            data.put((byte) length).put((byte) (length >> 8));
            data.put((byte) ~length).put((byte) (~length >> 8));
            data.put(raw, from, length);
        }
        var adler = new Adler32();
        adler.update(raw);
        return data.putInt((int) adler.getValue()).array();
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
    }
}
