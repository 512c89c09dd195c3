package cg.gouv.qr.symbol;

/**
 * A symbol as machine words: each row and each column is a run of bits, so that the penalty rules, which look along rows
 * and columns, are shifts and bit counts. Holds no modules itself; it tells where they lie in a {@code long[]}.
 *
 * <p>Word i holds row i, module x at bit {@code side - 1 - x}. Column i is held the same way, module y at bit
 * {@code side - 1 - y}: of a symbol of up to 29 modules in the upper half of word i, of a larger one in word
 * {@code side + i}.
 */
final class Lines {
    /** Where a column begins that shares its row's word. No window of the rules reaches from one into the other. */
    private static final int COLUMN = 32;

    private static final int LARGEST_SHARED = 29;

    private final int side;
    private final boolean isShared;

    Lines(int side) {
        this.side = side;
        this.isShared = side <= LARGEST_SHARED;
    }

    /** Modules a side. */
    int side() {
        return side;
    }

    /** How many words a symbol has. */
    int words() {
        return isShared ? side : 2 * side;
    }

    /** Changes the colour of a module, in its row and in its column. */
    void flip(long[] words, int x, int y) {
        words[y] ^= 1L << (side - 1 - x);
        if (isShared) {
            words[x] ^= 1L << (COLUMN + side - 1 - y);
        } else {
            words[side + x] ^= 1L << (side - 1 - y);
        }
    }

    /** The bits at which a window of so many modules begins (its lowest one), in rows and in columns. */
    long starts(int window) {
        long ofRow = rowStarts(window);
        return isShared ? ofRow | ofRow << COLUMN : ofRow;
    }

    /** The same in rows alone, of the words that hold one. */
    long rowStarts(int window) {
        return (1L << (side - window + 1)) - 1;
    }
}
