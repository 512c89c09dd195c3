package cg.gouv.qr.sighting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual of stamps of a kind, genuine for the most part.
 *
 * @param places how their scans are spread
 * @param sessions how often one is scanned on the average, repeated scans told once; over 0
 * @param shape how unlike they are in that: the shape of the negative binomial distribution, over 0
 */
public record Usual(PlaceShares places, double sessions, double shape) {
    private static final double LEAST_SESSIONS = 0.01;
    private static final double LEAST_SHAPE = 0.05;
    /** As good as Poisson's distribution. */
    private static final double MOST_SHAPE = 100;

    /**
     * From stamps that were drawn from all of a kind, those that nobody scanned included.
     *
     * @param stamps each one's sightings
     */
    public static Usual of(Collection<List<Sighting>> stamps, CloneModel model) {
        Map<Place, Long> scans = new HashMap<>();
        double sum = 0;
        double squares = 0;
        for (List<Sighting> stamp : stamps) {
            double sessions = stamp.isEmpty() ? 0 : Track.of(stamp, model).sessions();
            sum += sessions;
            squares += sessions * sessions;
            for (Sighting sighting : stamp) {
                if (sighting.place() != null) {
                    scans.merge(sighting.place(), 1L, Long::sum);
                }
            }
        }
        double mean = Math.max(LEAST_SESSIONS, sum / Math.max(1, stamps.size()));
        double variance = squares / Math.max(1, stamps.size()) - mean * mean;
        // By the method of moments: the variance is mean + mean² / shape.
        double shape = variance > mean ? mean * mean / (variance - mean) : MOST_SHAPE;
        return new Usual(
                new PlaceShares(scans, model.areaKilometres()),
                mean,
                Math.min(MOST_SHAPE, Math.max(LEAST_SHAPE, shape)));
    }
}
