package cg.gouv.qr.cli.bench;

import java.util.Map;
import java.util.TreeMap;

/** How processor time grew with the number of stamps made: points, and straight lines between them. */
final class CostCourse {
    private final TreeMap<Long, Double> points = new TreeMap<>();

    /** @param begun processor seconds when nothing was made */
    CostCourse(double begun) {
        points.put(0L, begun);
    }

    /** A later point; of several with the same number of stamps, the last one counts, but for the beginning. */
    void add(long stamps, double seconds) {
        if (stamps > 0) {
            points.put(stamps, seconds);
        }
    }

    /** The seconds between two numbers of stamps. */
    double seconds(long from, long to) {
        return at(to) - at(from);
    }

    double secondsPerStamp(long from, long to) {
        return seconds(from, to) / (to - from);
    }

    private double at(long stamps) {
        Map.Entry<Long, Double> before = points.floorEntry(stamps);
        Map.Entry<Long, Double> after = points.ceilingEntry(stamps);
        if (before == null || after == null) {
            throw new IllegalArgumentException(
                    "The course goes from " + points.firstKey() + " to " + points.lastKey() + ", asked for " + stamps);
        }
        long span = after.getKey() - before.getKey();
        return span == 0
                ? before.getValue()
                : before.getValue() + (after.getValue() - before.getValue()) * (stamps - before.getKey()) / span;
    }
}
