package cg.gouv.qr.symbol;

/** The data codewords of a symbol with one segment, filled from the most significant bit on (ISO/IEC 18004, 7.4). */
final class Message {
    private static final int MODE_BITS = 4;
    private static final int ALPHANUMERIC_MODE = 0b0010;
    private static final int COUNT_BITS = 9; // in versions 1 to 9
    /** Bits of a pair of characters. */
    static final int PAIR_BITS = 11;

    /** Bits of a last character without a second one. */
    static final int SINGLE_BITS = 6;

    private static final int[] PADDING = {0b1110_1100, 0b0001_0001};
    private static final int TERMINATOR_BITS = 4;

    private final int[] codewords;
    private int bits;

    /** @param size codewords that the symbol holds */
    Message(int size) {
        this.codewords = new int[size];
    }

    /** How many characters fit into so many codewords. */
    static int alphanumericCapacity(int codewords) {
        int bits = 8 * codewords - MODE_BITS - COUNT_BITS;
        return bits / PAIR_BITS * 2 + bits % PAIR_BITS / SINGLE_BITS;
    }

    /** Announces a segment in alphanumeric mode of so many characters. */
    void alphanumeric(int count) {
        append(ALPHANUMERIC_MODE, MODE_BITS);
        append(count, COUNT_BITS);
    }

    /** Bits so far. */
    int bits() {
        return bits;
    }

    /** Appends the lowest bits of a value. */
    void append(int value, int width) {
        for (int i = width - 1; i >= 0; i--, bits++) {
            codewords[bits / 8] |= (value >>> i & 1) << (7 - bits % 8);
        }
    }

    /** Ends the message: the terminator as far as it fits, zero bits to the next codeword, padding codewords. */
    int[] ended() {
        int capacity = 8 * codewords.length;
        append(0, Math.min(TERMINATOR_BITS, capacity - bits));
        append(0, (8 - bits % 8) % 8);
        for (int i = 0; bits < capacity; i++) {
            append(PADDING[i % 2], 8);
        }
        return codewords;
    }
}
