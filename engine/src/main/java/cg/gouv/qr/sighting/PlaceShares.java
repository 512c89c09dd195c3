package cg.gouv.qr.sighting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the country's scans are spread over places. Safe for several threads; holds a number for each cell that was asked for. */
public final class PlaceShares {
    /** Of a place that has none yet. */
    private static final double LEAST = 1e-4;

    private final Map<Place, Long> scans;
    private final double all;
    private final double kilometres;
    private final Map<Place, Double> shares = new ConcurrentHashMap<>();

    /**
     * Counts of scans.
     *
     * @param scans by place
     * @param kilometres as near as that, places are added up
     */
    public PlaceShares(Map<Place, Long> scans, double kilometres) {
        this.scans = Map.copyOf(scans);
        this.all = scans.values().stream().mapToLong(Long::longValue).sum();
        this.kilometres = kilometres;
    }

    /** The share of all scans that is in a place or near it, over 0 and at most 1. */
    double of(Place place) {
        return shares.computeIfAbsent(place, this::around);
    }

    private double around(Place place) {
        double near = 0;
        for (Map.Entry<Place, Long> other : scans.entrySet()) {
            if (place.kilometresTo(other.getKey()) <= kilometres) {
                near += other.getValue();
            }
        }
        return Math.max(LEAST, all > 0 ? near / all : 0);
    }
}
