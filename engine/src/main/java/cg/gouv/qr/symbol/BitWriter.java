package cg.gouv.qr.symbol;

import java.util.Arrays;

/** Writes bits as deflate packs them (RFC 1951, 3.1.1): from the least significant bit of each byte. */
final class BitWriter {
    private byte[] bytes = new byte[1 << 10];
    private int bits;

    /** The number of bits written so far. */
    int position() {
        return bits;
    }

    /** Puts a number's lowest bits, the least significant first; count in [0, 32]. */
    void number(int value, int count) {
        for (int i = 0; i < count; i++) {
            bit(value >>> i & 1);
        }
    }

    /** Puts a Huffman code, which goes out from its most significant bit. */
    void code(int code, int length) {
        for (int i = length - 1; i >= 0; i--) {
            bit(code >>> i & 1);
        }
    }

    /** Puts bytes behind the last byte that was begun. */
    void bytes(byte... values) {
        align();
        for (byte value : values) {
            number(value, Byte.SIZE);
        }
    }

    /** Fills the last byte with zeros. */
    void align() {
        number(0, -bits & 7);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, (bits + 7) / 8);
    }

    private void bit(int bit) {
        if (bits == bytes.length * 8) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        bytes[bits >> 3] |= (byte) (bit << (bits & 7));
        bits++;
    }
}
