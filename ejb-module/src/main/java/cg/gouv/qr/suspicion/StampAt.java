package cg.gouv.qr.suspicion;

import java.util.Comparator;

/**
 * Which stamp: its position in its lot. In one order on every node, so that two never wait for each other.
 *
 * @param position from 1
 */
record StampAt(long lot, int position) implements Comparable<StampAt> {
    private static final Comparator<StampAt> ORDER =
            Comparator.comparingLong(StampAt::lot).thenComparingInt(StampAt::position);

    @Override
    public int compareTo(StampAt other) {
        return ORDER.compare(this, other);
    }
}
