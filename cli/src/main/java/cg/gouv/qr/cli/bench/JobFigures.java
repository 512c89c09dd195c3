package cg.gouv.qr.cli.bench;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Locale;

/**
 * What a job took. In JSON the names are in snake case.
 *
 * @param distinct stamps, counted from the sealed files
 * @param seconds from the order's payment to the lot's seal
 * @param cpuSeconds processor time of all servers with their processes in that time
 * @param bytesPerStamp on disk
 * @param heapMaxMb the most of the server's heap that was seen in use
 * @param manifestsVerified with their files, by a process of its own; 0 if one of them did not agree
 */
@JsonNaming(SnakeCaseStrategy.class)
record JobFigures(
        long stamps,
        long distinct,
        double seconds,
        double cpuSeconds,
        double cpuSecondsPerMillion,
        double stampsPerS,
        double bytesPerStamp,
        long heapMaxMb,
        long manifestsVerified) {
    private static final double MILLION = 1e6;

    static JobFigures of(
            long stamps, long distinct, double seconds, double cpuSeconds, long bytes, long heapMaxMb, long manifests) {
        return new JobFigures(
                stamps,
                distinct,
                seconds,
                cpuSeconds,
                cpuSeconds / stamps * MILLION,
                stamps / seconds,
                (double) bytes / stamps,
                heapMaxMb,
                manifests);
    }

    boolean isRight() {
        return distinct == stamps && manifestsVerified > 0;
    }

    /** As a table in Markdown. */
    String table() {
        return String.format(
                Locale.ROOT,
                "%n| stamps | distinct | s | CPU s | CPU s per million | stamps/s | bytes a stamp | heap MB | manifests |%n"
                        + "|--:|--:|--:|--:|--:|--:|--:|--:|--:|%n"
                        + "| %,d | %,d | %,.1f | %,.1f | %.2f | %,.0f | %.1f | %d | %d |%n",
                stamps,
                distinct,
                seconds,
                cpuSeconds,
                cpuSecondsPerMillion,
                stampsPerS,
                bytesPerStamp,
                heapMaxMb,
                manifestsVerified);
    }
}
