package cg.gouv.qr.cli.domain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/**
 * What a lot came to while faults befell the domain.
 *
 * @param faults that interrupted a live lease
 * @param stamps ordered
 * @param distinct codes in the files, each verified
 * @param shards of the lot, specimens' included
 * @param shardsIdentical sealed and equal to undisturbed ones to the last bit
 * @param failedRequests verifications through the proxy that were not answered with 200 at the first attempt
 * @param longestTakeoverS seconds from a strike, or from when a deployment came to the lease, until the last shard that it
 *     interrupted was claimed again
 * @param requests verifications asked
 * @param failures why those that failed did, with their number
 * @param scans that the verifications were, in the database
 * @param answersWithoutScan verifications at a server that had just begun and knew no lots yet, or whose disk took no scan
 * @param seconds from the order's release to the lot's seal, pauses included
 * @param hosts of the domain
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FaultFigures(
        long seed,
        int hosts,
        long faults,
        int stamps,
        long distinct,
        int shards,
        int shardsIdentical,
        long failedRequests,
        double longestTakeoverS,
        long requests,
        double slowestRequestS,
        Map<String, Integer> failures,
        KeptScans scans,
        long answersWithoutScan,
        double seconds,
        List<FaultRun.Befallen> befallen) {

    boolean isRight() {
        return distinct == stamps && shards == shardsIdentical && failedRequests == 0 && scans.isRight();
    }
}
