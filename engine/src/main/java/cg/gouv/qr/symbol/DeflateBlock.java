package cg.gouv.qr.symbol;

import java.util.ArrayList;
import java.util.List;

/**
 * A deflate stream of one block with codes of its own (RFC 1951, 3.2.7), for texts of which is known in advance where they
 * repeat themselves: whoever writes it says what is a literal and what a match, so that the bytes depend on no library.
 */
final class DeflateBlock {
    static final int LITERALS_AND_LENGTHS = 286;
    static final int DISTANCES = 30;
    static final int END = 256;
    static final int MIN_MATCH = 3;
    static final int MAX_MATCH = 258;

    private static final int FIRST_LENGTH = 257;
    private static final int REPEAT = 16; // the length before, 3 to 6 times
    private static final int ZEROS = 17; // 3 to 10 of them
    private static final int MANY_ZEROS = 18; // 11 to 138 of them
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final BitWriter out;
    private final HuffmanCode literals;
    private final HuffmanCode distances;

    /** Begins the only block of a stream. */
    DeflateBlock(BitWriter out, HuffmanCode literals, HuffmanCode distances) {
        this.out = out;
        this.literals = literals;
        this.distances = distances;
        out.number(1, 1); // the last block
        out.number(2, 2); // with codes of its own
        putCodes();
    }

    /** The symbol of a match's length, 3 to 258 (RFC 1951, 3.2.5). */
    static int lengthSymbol(int length) {
        int above = length - MIN_MATCH;
        return length == MAX_MATCH
                ? LITERALS_AND_LENGTHS - 1
                : FIRST_LENGTH + (lengthExtra(length) << 2) + (above >> lengthExtra(length));
    }

    private static int lengthExtra(int length) {
        return length == MAX_MATCH ? 0 : Math.max(0, log2(length - MIN_MATCH) - 2);
    }

    /** The symbol of a match's distance, from 1. */
    static int distanceSymbol(int distance) {
        int extra = distanceExtra(distance);
        return 2 * extra + ((distance - 1) >> extra);
    }

    private static int distanceExtra(int distance) {
        return Math.max(0, log2(distance - 1) - 1);
    }

    private static int log2(int value) {
        return value == 0 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value);
    }

    /** The lengths of matches that together repeat so many bytes, 0 or at least 3. */
    static List<Integer> lengths(int total) {
        List<Integer> lengths = new ArrayList<>();
        int left = total;
        while (left > MAX_MATCH) {
            int length = Math.min(MAX_MATCH, left - MIN_MATCH);
            lengths.add(length);
            left -= length;
        }
        if (left > 0) {
            lengths.add(left);
        }
        return lengths;
    }

    void literal(int value) {
        literals.put(value & 0xFF, out);
    }

    /** Repeats what stands that far back, so many bytes: 0 or at least 3. */
    void repeat(int total, int distance) {
        for (int length : lengths(total)) {
            literals.put(lengthSymbol(length), out);
            out.number(length - MIN_MATCH, lengthExtra(length));
            distances.put(distanceSymbol(distance), out);
            out.number(distance - 1, distanceExtra(distance));
        }
    }

    void end() {
        literals.put(END, out);
        out.align();
    }

    /** Both codes' lengths, run-length encoded, themselves in a code whose lengths come first. */
    private void putCodes() {
        int literalCount = literals.used();
        int distanceCount = distances.used();
        int[] lengths = new int[literalCount + distanceCount];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literalCount ? literals.length(i) : distances.length(i - literalCount);
        }
        List<Run> runs = runs(lengths);
        boolean[] occurs = new boolean[ORDER.length];
        runs.forEach(run -> occurs[run.symbol()] = true);
        HuffmanCode code = HuffmanCode.level(occurs);
        int count = ORDER.length;
        while (code.length(ORDER[count - 1]) == 0) {
            count--;
        }
        out.number(literalCount - FIRST_LENGTH, 5);
        out.number(distanceCount - 1, 5);
        out.number(count - 4, 4);
        for (int i = 0; i < count; i++) {
            out.number(code.length(ORDER[i]), 3);
        }
        for (Run run : runs) {
            code.put(run.symbol(), out);
            out.number(run.extra(), run.extraBits());
        }
    }

    /** A code length, or a repetition of one. */
    private record Run(int symbol, int extra, int extraBits) {}

    private static List<Run> runs(int[] lengths) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < lengths.length; ) {
            boolean again = i > 0 && lengths[i] == lengths[i - 1];
            int most = lengths[i] == 0 ? 138 : again ? 6 : 1;
            int same = 1;
            while (same < most && i + same < lengths.length && lengths[i + same] == lengths[i]) {
                same++;
            }
            if (same < 3) {
                runs.add(new Run(lengths[i], 0, 0));
                same = 1;
            } else if (lengths[i] != 0) {
                runs.add(new Run(REPEAT, same - 3, 2));
            } else if (same < 11) {
                runs.add(new Run(ZEROS, same - 3, 3));
            } else {
                runs.add(new Run(MANY_ZEROS, same - 11, 7));
            }
            i += same;
        }
        return runs;
    }
}
