package cg.gouv.qr.lot;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive serials.
 *
 * @param first at least 0
 * @param quantity at least 1
 */
record SerialBlock(long first, long quantity) {
    SerialBlock {
        if (first < 0 || quantity < 1) {
            throw new IllegalArgumentException(
                    "A block begins at 0 or later and has a serial or more, got " + quantity + " from " + first);
        }
    }

    /**
     * Cuts the block from its beginning.
     *
     * @param quantities that add up to the block's
     * @return a block each, in their order
     */
    List<SerialBlock> cut(List<Integer> quantities) {
        List<SerialBlock> blocks = new ArrayList<>();
        long next = first;
        for (int each : quantities) {
            blocks.add(new SerialBlock(next, each));
            next += each;
        }
        if (next != first + quantity) {
            throw new IllegalArgumentException(
                    "The pieces of " + this + " add up to " + quantity + ", got " + (next - first));
        }
        return blocks;
    }
}
