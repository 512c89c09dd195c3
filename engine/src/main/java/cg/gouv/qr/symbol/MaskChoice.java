package cg.gouv.qr.symbol;

/**
 * Chooses the mask under which a symbol disturbs a reader least (ISO/IEC 18004, 7.8.3), as ZXing reads the standard: the
 * 1011101 pattern counts once if four light modules lie before or behind it within the symbol; of equal masks the first wins.
 *
 * <p>The symbol under all eight masks is one array of {@link Lines}. Each rule is a word whose bits are the places that break
 * it, computed for all lines in a plain loop over arrays, and then a bit count. The loops are written so that the JVM turns
 * them into vector instructions: no branch, each array at the loop's own index, no call. Not safe for several threads.
 */
final class MaskChoice {
    private static final int BLOCK = 3; // N2, for each 2 × 2 of one colour
    private static final int FINDER_LIKE = 40; // N3
    private static final int UNBALANCED = 10; // N4, for each whole 5 % that the dark share is off 50 %

    private final int side;
    private final int words; // of one symbol
    private final int counted; // how often the words of the rows hold a module: twice if they hold its column too
    private final long pairs; // bits that have a next higher one in their line
    private final long[] masks; // one behind the other
    private final long[] lines; // the symbol under each
    private final long[] above; // for each line the one before it
    private final long[] runs;
    private final long[] finderLike;
    private final long[] blocks;

    /** @param masks the words of each mask with the function patterns, which are added to the data's */
    MaskChoice(Lines layout, long[][] masks) {
        this.side = layout.side();
        this.words = layout.words();
        this.counted = 2 * side / words;
        this.pairs = layout.starts(2);
        int all = masks.length * words;
        this.masks = new long[all];
        for (int mask = 0; mask < masks.length; mask++) {
            System.arraycopy(masks[mask], 0, this.masks, mask * words, words);
        }
        this.lines = new long[all];
        this.above = new long[all];
        this.runs = new long[all];
        this.finderLike = new long[all];
        this.blocks = new long[all];
    }

    /** The number of the best mask for the words of a symbol, data alone. */
    int best(long[] symbol) {
        for (int from = 0; from < lines.length; from += words) {
            for (int i = 0; i < words; i++) {
                lines[from + i] = symbol[i] ^ masks[from + i];
            }
        }
        System.arraycopy(lines, 0, above, 1, lines.length - 1);
        alongLines(lines, pairs, runs, finderLike);
        acrossLines(lines, above, pairs, blocks);
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < MaskPattern.COUNT; mask++) {
            int penalty = penalty(mask * words);
            if (penalty < least) {
                least = penalty;
                best = mask;
            }
        }
        return best;
    }

    /** Rules N1 and N3. */
    private static void alongLines(long[] lines, long pairs, long[] runs, long[] finderLike) {
        for (int i = 0; i < lines.length; i++) {
            long line = lines[i];
            long differ = (line ^ line >>> 1) & pairs; // from the next higher bit
            long alike = differ ^ pairs;
            long threes = alike & alike >>> 1; // the lowest of three alike
            long fives = threes & threes >>> 2;
            // A run of n modules, n ≥ 5, costs n - 2. It has n - 4 fives in a row; runs lie farther apart than the two
            // more.
            long oneMore = fives | fives << 1;
            runs[i] = oneMore | oneMore << 1;
            // 1011101: differ, differ, alike, alike, differ, differ
            long edges = differ & differ >>> 1;
            long pattern = line & edges & threes >>> 2 & edges >>> 4;
            long lightFours = threes & alike >>> 2 & ~line;
            finderLike[i] = pattern & (lightFours << 4 | lightFours >>> 7);
        }
    }

    /** Rule N2. */
    private static void acrossLines(long[] lines, long[] above, long pairs, long[] blocks) {
        for (int i = 0; i < lines.length; i++) {
            long bothDark = lines[i] & above[i];
            long oneDark = lines[i] | above[i];
            blocks[i] = ((bothDark & bothDark >>> 1) | ~(oneDark | oneDark >>> 1)) & pairs;
        }
    }

    /** The penalty of the symbol whose lines begin there. */
    private int penalty(int from) {
        int ofRuns = 0;
        int patterns = 0;
        for (int i = from; i < from + words; i++) {
            ofRuns += Long.bitCount(runs[i]);
            patterns += Long.bitCount(finderLike[i]);
        }
        int dark = Long.bitCount(lines[from]);
        int ofOneColour = 0;
        for (int i = from + 1; i < from + side; i++) { // rows, the first of which has none above
            dark += Long.bitCount(lines[i]);
            ofOneColour += Long.bitCount(blocks[i]);
        }
        int total = side * side;
        int imbalance = Math.abs(2 * dark / counted - total) * 10 / total;
        return ofRuns + FINDER_LIKE * patterns + BLOCK * ofOneColour / counted + UNBALANCED * imbalance;
    }
}
