package cg.gouv.qr.symbol;

/** A canonical Huffman code, which its code lengths determine (RFC 1951, 3.2.2). */
final class HuffmanCode {
    private static final int MAX_LENGTH = 15;

    private final int[] lengths;
    private final int[] codes;

    /** @param lengths by symbol, 0 for one that has no code; together they use up the code space */
    HuffmanCode(int[] lengths) {
        this.lengths = lengths.clone();
        this.codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= MAX_LENGTH; length++, next <<= 1) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = next++;
                }
            }
        }
        if (next != 2 << MAX_LENGTH) {
            throw new IllegalArgumentException("Code lengths use up the code space, found " + next + " of "
                    + (2 << MAX_LENGTH) + " at " + MAX_LENGTH + " bits");
        }
    }

    /** A code of nearly equal lengths for the symbols that occur, two or more. */
    static HuffmanCode level(boolean[] occurs) {
        int count = 0;
        for (boolean each : occurs) {
            count += each ? 1 : 0;
        }
        int depth = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
        int shorter = (2 << depth) - count;
        int[] lengths = new int[occurs.length];
        for (int symbol = 0; symbol < occurs.length; symbol++) {
            if (occurs[symbol]) {
                lengths[symbol] = shorter-- > 0 ? depth : depth + 1;
            }
        }
        return new HuffmanCode(lengths);
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** One more than the last symbol that has a code. */
    int used() {
        int used = lengths.length;
        while (lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    void put(int symbol, BitWriter out) {
        if (lengths[symbol] == 0) {
            throw new IllegalArgumentException("The symbol " + symbol + " has no code");
        }
        out.code(codes[symbol], lengths[symbol]);
    }
}
