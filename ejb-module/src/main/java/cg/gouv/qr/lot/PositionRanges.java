package cg.gouv.qr.lot;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A set of positions in a lot, held as disjoint ascending ranges: what is sealed, what is revoked. Its size grows with the
 * ranges, never with the stamps. Immutable.
 */
public final class PositionRanges implements Serializable {
    private static final PositionRanges NONE = new PositionRanges(new int[0], new int[0]);

    private final int[] firsts;
    private final int[] lasts;

    private PositionRanges(int[] firsts, int[] lasts) {
        this.firsts = firsts;
        this.lasts = lasts;
    }

    /** Positions from first to last, both counted from 1 and both inside. */
    public record Range(int first, int last) {
        /** @throws IllegalArgumentException unless {@code 1 <= first <= last} */
        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException(
                        "A range runs from a position of 1 or more to one not before it, found " + first + " to "
                                + last);
            }
        }

        public int size() {
            return last - first + 1;
        }
    }

    public static PositionRanges none() {
        return NONE;
    }

    /** The union of the ranges, which may overlap and come in any order. */
    public static PositionRanges of(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range range :
                ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList()) {
            int end = merged.size() - 1;
            if (end >= 0 && range.first() - 1 <= merged.get(end).last()) {
                Range before = merged.get(end);
                merged.set(end, new Range(before.first(), Math.max(before.last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return new PositionRanges(
                merged.stream().mapToInt(Range::first).toArray(),
                merged.stream().mapToInt(Range::last).toArray());
    }

    public boolean contains(int position) {
        int at = Arrays.binarySearch(firsts, position);
        int range = at >= 0 ? at : -at - 2;
        return range >= 0 && position <= lasts[range];
    }

    /** How many positions of the range are in this set. */
    public int countIn(Range range) {
        int count = 0;
        for (int i = 0; i < firsts.length; i++) {
            count += Math.max(0, Math.min(lasts[i], range.last()) - Math.max(firsts[i], range.first()) + 1);
        }
        return count;
    }
}
