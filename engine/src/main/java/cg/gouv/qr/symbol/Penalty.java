package cg.gouv.qr.symbol;

/**
 * How disturbing a masked symbol is for a reader (ISO/IEC 18004, 7.8.3), as ZXing reads the standard: the 1011101
 * pattern counts once if four light modules lie before or behind it within the symbol.
 *
 * <p>Each rule becomes a word whose bits are the places that break it, and a bit count. Bit i of a line's word is compared
 * with bit i + 1 once, and the rules are put together from that: where neighbours differ, and where they are alike.
 */
final class Penalty {
    private static final int RUN = 3; // N1, for five alike in a line; one more for each further module
    private static final int BLOCK = 3; // N2, for each 2 × 2 of one colour
    private static final int FINDER_LIKE = 40; // N3
    private static final int UNBALANCED = 10; // N4, for each whole 5 % that the dark share is off 50 %

    private final int side;
    private final int words;
    private final int counted; // how often the words of the rows hold a module: twice if they hold its column too
    private final long pairs;

    Penalty(Lines lines) {
        this.side = lines.side();
        this.words = lines.words();
        this.counted = 2 * side / words;
        this.pairs = lines.starts(2);
    }

    /**
     * The penalty of a symbol under a mask.
     *
     * @param symbol the words of {@link Lines}, data alone
     * @param mask the words of the mask with the function patterns, to be added
     */
    int of(long[] symbol, long[] mask) {
        int lines = 0;
        int blocks = 0;
        int dark = 0;
        long above = 0;
        long alikeAbove = 0;
        for (int i = 0; i < side; i++) {
            long line = symbol[i] ^ mask[i];
            long differ = (line ^ line >>> 1) & pairs;
            long alike = differ ^ pairs;
            lines += alongLine(line, differ, alike);
            blocks += Long.bitCount(alike & alikeAbove & ~(line ^ above));
            dark += Long.bitCount(line);
            above = line;
            alikeAbove = alike;
        }
        for (int i = side; i < words; i++) {
            long line = symbol[i] ^ mask[i];
            long differ = (line ^ line >>> 1) & pairs;
            lines += alongLine(line, differ, differ ^ pairs);
        }
        int total = side * side;
        int imbalance = Math.abs(2 * dark / counted - total) * 10 / total;
        return lines + BLOCK * blocks / counted + UNBALANCED * imbalance;
    }

    /**
     * Rules N1 and N3.
     *
     * @param differ the bits that differ from the next higher one of their line
     * @param alike those that do not
     */
    private static int alongLine(long line, long differ, long alike) {
        long threes = alike & alike >>> 1; // the lowest of three alike
        long fives = threes & threes >>> 2;
        // A run of n has n - 4 fives in a row. As many ones and two more are its penalty, and runs are farther apart.
        long runs = fives | fives << 1 | fives << (RUN - 1);
        long lightFours = threes & alike >>> 2 & ~line;
        long edges = differ & differ >>> 1;
        long finderLike =
                line & edges & threes >>> 2 & edges >>> 4; // 1011101: differ, differ, alike, alike, differ, differ
        long flanked = finderLike & (lightFours << 4 | lightFours >>> 7);
        return Long.bitCount(runs) + FINDER_LIKE * Long.bitCount(flanked);
    }
}
