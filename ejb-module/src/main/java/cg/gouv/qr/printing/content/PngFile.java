package cg.gouv.qr.printing.content;

import cg.gouv.qr.symbol.PngEncoder;
import cg.gouv.qr.symbol.Symbol;
import java.nio.ByteBuffer;

/**
 * An image, which deflate has made small before.
 *
 * <p>Images of a pack differ in the bits that show modules, in the Adler-32 behind them and in the chunk's CRC. Adler-32 is
 * not affine over GF(2), but computed without the image; the CRC-32 is affine in the modules and its 32 bits together.
 */
final class PngFile implements StampFile {
    private static final int SIGNATURE = 8;

    private final PngEncoder encoder;
    private final AffineCrc crc;
    /** What each bit of the Adler-32 changes in the image's CRC-32, from the least significant. */
    private final int[] adlerBits = new int[Integer.SIZE];

    PngFile(int side, int dotsPerModule, int dpi) {
        this.encoder = PngEncoder.of(side, dotsPerModule, dpi);
        byte[] empty = encoder.image(Symbol.ofPacked(side, new byte[Symbol.packedSize(side)], 0));
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            adlerBits[bit] = AffineCrc.crc(empty, 0, empty.length) ^ crcWithAdlerBit(empty.clone(), bit);
        }
        this.crc = new AffineCrc(side, symbol -> {
            byte[] image = encoder.image(symbol);
            return AffineCrc.crc(image, 0, image.length) ^ ofAdler(encoder.adler(symbol));
        });
    }

    @Override
    public String extension() {
        return "png";
    }

    @Override
    public short method() {
        return 0;
    }

    @Override
    public int size() {
        return encoder.size();
    }

    @Override
    public int unpackedSize() {
        return encoder.size();
    }

    @Override
    public void write(Symbol symbol, byte[] into, int offset) {
        encoder.draw(symbol, into, offset);
    }

    @Override
    public int crc(Symbol symbol) {
        return crc.of(symbol) ^ ofAdler(encoder.adler(symbol));
    }

    private int ofAdler(int adler) {
        int change = 0;
        for (int rest = adler; rest != 0; rest &= rest - 1) {
            change ^= adlerBits[Integer.numberOfTrailingZeros(rest)];
        }
        return change;
    }

    /** Changes one bit of the Adler-32, and with it the CRC of its chunk. */
    private int crcWithAdlerBit(byte[] png, int bit) {
        ByteBuffer image = ByteBuffer.wrap(png);
        int adler = encoder.adlerOffset();
        image.putInt(adler, image.getInt(adler) ^ (1 << bit));
        int chunk = SIGNATURE; // the one that ends behind the Adler-32
        while (chunk + 8 + image.getInt(chunk) < adler) {
            chunk += 12 + image.getInt(chunk);
        }
        int type = chunk + Integer.BYTES;
        image.putInt(adler + Integer.BYTES, AffineCrc.crc(png, type, adler + Integer.BYTES - type));
        return AffineCrc.crc(png, 0, png.length);
    }
}
