package cg.gouv.qr.cli.bench.verify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/**
 * What the load generator says of an order: its {@code LoadFigures}.
 *
 * @param answered rightly
 * @param overloaded it was given up, since the server did not keep up
 * @param failures how many for which reason
 * @param scans that were named since the generator began
 * @param curve percentiles and their milliseconds
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record Load(
        long answered,
        double perSecond,
        boolean overloaded,
        long failed,
        Map<String, Long> failures,
        long scans,
        double p50Ms,
        double p99Ms,
        double maxMs,
        List<List<Double>> curve) {}
