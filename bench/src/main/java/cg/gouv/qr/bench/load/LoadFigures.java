package cg.gouv.qr.bench.load;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What came of an order. In JSON the names are in snake case.
 *
 * @param answered requests that were answered rightly, warm-up and what was under way at the end included
 * @param perSecond of these, those within the time that is measured
 * @param overloaded it was given up, since requests waited for seconds to be sent
 * @param failures by reason
 * @param scans that were named since the generator began
 * @param p50Ms milliseconds from when a request was due to the end of its answer; those that were never sent are counted as long
 *     as they had waited
 * @param curve percentiles and their milliseconds
 */
@JsonNaming(SnakeCaseStrategy.class)
record LoadFigures(
        long answered,
        double perSecond,
        boolean overloaded,
        long failed,
        Map<String, Long> failures,
        long scans,
        double p50Ms,
        double p99Ms,
        double maxMs,
        List<List<Double>> curve) {
    private static final double MICROSECONDS = 1000;
    private static final double[] PERCENTILES = {
        0, 10, 25, 50, 75, 90, 95, 97.5, 99, 99.5, 99.75, 99.9, 99.95, 99.99, 100
    };

    /** @param micros latencies in microseconds */
    static LoadFigures of(
            long answered, double perSecond, boolean overloaded, Failures failures, long scans, Histogram micros) {
        List<List<Double>> curve = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            curve.add(List.of(percentile, milliseconds(micros, percentile)));
        }
        return new LoadFigures(
                answered,
                perSecond,
                overloaded,
                failures.count(),
                failures.byReason(),
                scans,
                milliseconds(micros, 50),
                milliseconds(micros, 99),
                milliseconds(micros, 100),
                curve);
    }

    private static double milliseconds(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROSECONDS;
    }
}
