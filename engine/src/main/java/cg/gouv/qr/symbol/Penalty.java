package cg.gouv.qr.symbol;

/**
 * How disturbing a masked symbol is for a reader (ISO/IEC 18004, 7.8.3), as ZXing reads the standard: the 1011101
 * pattern counts once if four light modules lie before or behind it within the symbol. Each rule is a bit mask of the
 * places where it is broken, which are then counted.
 */
final class Penalty {
    private static final int RUN = 3; // N1, for five alike in a line; one more for each further module
    private static final int BLOCK = 3; // N2, for each 2 × 2 of one colour
    private static final int FINDER_LIKE = 40; // N3
    private static final int UNBALANCED = 10; // N4, for each whole 5 % that the dark share is off 50 %

    private final int side;
    private final int words;
    private final long inRow;
    private final long pairs;
    private final long rowPairs;
    private final long fours;
    private final long sevens;

    Penalty(Lines lines) {
        this.side = lines.side();
        this.words = lines.words();
        this.inRow = lines.rowStarts(1);
        this.pairs = lines.starts(2);
        this.rowPairs = lines.rowStarts(2);
        this.fours = lines.starts(4);
        this.sevens = lines.starts(7);
    }

    /**
     * The penalty of a symbol under a mask.
     *
     * @param symbol the words of {@link Lines}, data alone
     * @param mask the words of the mask with the function patterns, to be added
     */
    int of(long[] symbol, long[] mask) {
        int penalty = 0;
        int dark = 0;
        long above = 0;
        long pairsAbove = 0;
        for (int i = 0; i < side; i++) {
            long line = symbol[i] ^ mask[i];
            long alike = ~(line ^ line >>> 1) & pairs;
            penalty += alongLine(line, alike);
            penalty += BLOCK * Long.bitCount(alike & pairsAbove & ~(line ^ above));
            dark += Long.bitCount(line & inRow);
            above = line;
            pairsAbove = alike & rowPairs;
        }
        for (int i = side; i < words; i++) {
            long line = symbol[i] ^ mask[i];
            penalty += alongLine(line, ~(line ^ line >>> 1) & pairs);
        }
        int total = side * side;
        return penalty + Math.abs(2 * dark - total) * 10 / total * UNBALANCED;
    }

    /** Rules N1 and N3 of a line; the starts of its pairs of one colour are known already. */
    private int alongLine(long line, long alike) {
        long threes = alike & alike >>> 1;
        long fives = threes & threes >>> 2; // starts of five alike; those of one run are neighbours
        long runs = fives & ~(fives << 1);
        long everyOther = line & line >>> 2;
        long finderLike = everyOther & everyOther >>> 4 & line >>> 3 & ~(line >>> 1 | line >>> 5) & sevens;
        long lightPairs = ~(line | line >>> 1);
        long lightFours = lightPairs & lightPairs >>> 2 & fours;
        long flanked = finderLike & (lightFours << 4 | lightFours >>> 7);
        return Long.bitCount(fives) + (RUN - 1) * Long.bitCount(runs) + FINDER_LIKE * Long.bitCount(flanked);
    }
}
