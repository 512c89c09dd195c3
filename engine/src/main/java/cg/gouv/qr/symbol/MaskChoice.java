package cg.gouv.qr.symbol;

import java.util.Arrays;

/**
 * Chooses the mask under which a symbol disturbs a reader least (ISO/IEC 18004, 7.8.3), as ZXing reads the standard: the
 * 1011101 pattern counts once if four light modules lie before or behind it within the symbol; of equal masks the first wins.
 *
 * <p>The symbol under all eight masks is one array of {@link Lines}: word {@code 8 * line + mask}. Each rule is a word whose
 * bits are the places that break it, computed for all lines in a plain loop over arrays, and then a bit count. The loops
 * over all words are written so that the JVM turns them into vector instructions: no branch, each array at the loop's own
 * index, no call. The loops over lines take all masks at once, for eight sums that do not wait for one another. Not safe
 * for several threads.
 */
final class MaskChoice {
    private static final int BLOCK = 3; // N2, for each 2 × 2 of one colour
    private static final int FINDER_LIKE = 40; // N3
    private static final int UNBALANCED = 10; // N4, for each whole 5 % that the dark share is off 50 %
    private static final int MASKS = MaskPattern.COUNT;

    private final int side;
    private final int counted; // how often the words of the rows hold a module: twice if they hold its column too
    private final long pairs; // bits that have a next higher one in their line
    private final long rowPairs; // the same of rows alone
    private final long[] masks;
    private final long[] lines; // the symbol under each
    private final long[] above; // for each line the one before it
    private final long[] runs;
    private final long[] finderLike;
    private final long[] blocks; // in the words of rows
    private final int[] dark = new int[MASKS];
    private final int[] penalty = new int[MASKS];

    /** @param masks the words of each mask with the function patterns, which are added to the data's */
    MaskChoice(Lines layout, long[][] masks) {
        int words = layout.words();
        this.side = layout.side();
        this.counted = 2 * side / words;
        this.pairs = layout.starts(2);
        this.rowPairs = layout.rowStarts(2);
        this.masks = new long[MASKS * words];
        for (int line = 0; line < words; line++) {
            for (int mask = 0; mask < MASKS; mask++) {
                this.masks[MASKS * line + mask] = masks[mask][line];
            }
        }
        this.lines = new long[MASKS * words];
        this.above = new long[MASKS * side];
        this.runs = new long[MASKS * words];
        this.finderLike = new long[MASKS * words];
        this.blocks = new long[MASKS * side];
    }

    /** The number of the best mask for the words of a symbol, data alone. */
    int best(long[] symbol) {
        mask(symbol, masks, lines);
        System.arraycopy(lines, 0, above, MASKS, above.length - MASKS);
        alongLines(lines, pairs, runs, finderLike);
        acrossLines(lines, above, rowPairs, blocks);
        Arrays.fill(dark, 0);
        Arrays.fill(penalty, 0);
        count(lines, 0, MASKS * side, 1, dark);
        count(runs, 0, runs.length, 1, penalty);
        count(finderLike, 0, finderLike.length, FINDER_LIKE, penalty);
        count(blocks, MASKS, blocks.length, BLOCK, penalty); // the first row has none above it
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < MASKS; mask++) {
            int all = penalty[mask] + imbalance(dark[mask] / counted);
            if (all < least) {
                least = all;
                best = mask;
            }
        }
        return best;
    }

    private static void mask(long[] symbol, long[] masks, long[] lines) {
        for (int line = 0, i = 0; line < symbol.length; line++, i += MASKS) {
            long word = symbol[line];
            lines[i] = word ^ masks[i];
            lines[i + 1] = word ^ masks[i + 1];
            lines[i + 2] = word ^ masks[i + 2];
            lines[i + 3] = word ^ masks[i + 3];
            lines[i + 4] = word ^ masks[i + 4];
            lines[i + 5] = word ^ masks[i + 5];
            lines[i + 6] = word ^ masks[i + 6];
            lines[i + 7] = word ^ masks[i + 7];
        }
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
        for (int i = 0; i < blocks.length; i++) {
            long bothDark = lines[i] & above[i];
            long oneDark = lines[i] | above[i];
            blocks[i] = ((bothDark & bothDark >>> 1) | ~(oneDark | oneDark >>> 1)) & pairs;
        }
    }

    /** Adds the number of set bits of each mask's words, weighted. */
    private static void count(long[] words, int from, int to, int weight, int[] sums) {
        int sum0 = 0;
        int sum1 = 0;
        int sum2 = 0;
        int sum3 = 0;
        int sum4 = 0;
        int sum5 = 0;
        int sum6 = 0;
        int sum7 = 0;
        for (int i = from; i < to - 7; i += MASKS) {
            sum0 += Long.bitCount(words[i]);
            sum1 += Long.bitCount(words[i + 1]);
            sum2 += Long.bitCount(words[i + 2]);
            sum3 += Long.bitCount(words[i + 3]);
            sum4 += Long.bitCount(words[i + 4]);
            sum5 += Long.bitCount(words[i + 5]);
            sum6 += Long.bitCount(words[i + 6]);
            sum7 += Long.bitCount(words[i + 7]);
        }
        sums[0] += weight * sum0;
        sums[1] += weight * sum1;
        sums[2] += weight * sum2;
        sums[3] += weight * sum3;
        sums[4] += weight * sum4;
        sums[5] += weight * sum5;
        sums[6] += weight * sum6;
        sums[7] += weight * sum7;
    }

    /** Rule N4. */
    private int imbalance(int dark) {
        int total = side * side;
        return UNBALANCED * (Math.abs(2 * dark - total) * 10 / total);
    }
}
