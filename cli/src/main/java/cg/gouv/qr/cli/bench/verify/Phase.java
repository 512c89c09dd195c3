package cg.gouv.qr.cli.bench.verify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/**
 * One kind of request, asked for as fast as answers came.
 *
 * @param serverCpuUs microseconds of processor time that the server took for a request; the others likewise
 * @param failures how many for which reason
 * @param statements that the application had the database do meanwhile
 */
@JsonNaming(SnakeCaseStrategy.class)
record Phase(
        String kind,
        double perS,
        double p50Ms,
        double p99Ms,
        double serverCpuUs,
        double postgresqlCpuUs,
        double generatorCpuUs,
        long answered,
        long failed,
        Map<String, Long> failures,
        long statements) {}
