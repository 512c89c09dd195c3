package cg.gouv.qr.cli.bench;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a job took. In JSON the names are in snake case.
 *
 * @param distinct stamps, counted from the sealed files
 * @param seconds from the order's payment to the lot's seal
 * @param cpuSeconds processor time of all servers with their processes in that time
 * @param cpuSecondsPerMillionGenerating of these, what the threads took that generate; the rest is what the server costs
 * @param cpuSecondsPerMillionToTenth the same as in all up to the tenth million; null for lots that have no more
 * @param cpuSecondsPerMillionFromTenth the same from there on: cost must not grow with what was made before
 * @param engineCpuSecondsPerMillion what the same shards take the engine alone, without a server: mean of before and after
 * @param ratioToEngine the job's cost over the engine's, from the tenth million on where the lot has more, else in all
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
        double cpuSecondsPerMillionGenerating,
        @Nullable Double cpuSecondsPerMillionToTenth,
        @Nullable Double cpuSecondsPerMillionFromTenth,
        double engineCpuSecondsPerMillion,
        double ratioToEngine,
        double stampsPerS,
        double bytesPerStamp,
        long heapMaxMb,
        long manifestsVerified) {
    private static final double MILLION = 1e6;
    private static final long TENTH_MILLION = 10_000_000;

    static JobFigures of(
            long stamps,
            long distinct,
            double seconds,
            CostCourse course,
            double generating,
            double engine,
            long bytes,
            long heapMaxMb,
            long manifests) {
        boolean hasMore = stamps > TENTH_MILLION;
        double settled = MILLION * course.secondsPerStamp(hasMore ? TENTH_MILLION : 0, stamps);
        return new JobFigures(
                stamps,
                distinct,
                seconds,
                course.seconds(0, stamps),
                MILLION * course.secondsPerStamp(0, stamps),
                MILLION * generating / stamps,
                hasMore ? MILLION * course.secondsPerStamp(0, TENTH_MILLION) : null,
                hasMore ? settled : null,
                engine,
                settled / engine,
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
        String table = String.format(
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
        String course = cpuSecondsPerMillionToTenth == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %.2f up to the tenth million, %.2f from there on",
                        cpuSecondsPerMillionToTenth,
                        cpuSecondsPerMillionFromTenth);
        return table
                + String.format(
                        Locale.ROOT,
                        "%nCPU s per million: %.2f by the threads that generate%s%nThe engine alone takes %.2f; the job %.2f times as much%n",
                        cpuSecondsPerMillionGenerating,
                        course,
                        engineCpuSecondsPerMillion,
                        ratioToEngine);
    }
}
