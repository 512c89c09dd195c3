package cg.gouv.qr.cli.bench.verify;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What verification does a second and what it costs. In JSON the names are in snake case.
 *
 * @param noopPerS of the resource that does nothing: medians of the rounds, as the next ones
 * @param authenticPerS true codes, for JSON
 * @param htmlPerS true codes, for the page
 * @param forgedPerS codes with a wrong tag, for JSON
 * @param ratioAuthentic over what does nothing, in the same rounds
 * @param p50Ms at the steady rate, from when a request was due
 * @param p99MsAt5000 null if the steady rate was another
 * @param maxRateP9950ms the highest steady rate tried at which 99 of 100 requests were answered within 50 ms; 0 if none was, null
 *     if none was tried
 * @param cpuUsPerRequest processor time of the server alone for a true code
 * @param scansAnswered scans that answers named
 * @param scansKept scans in the database
 * @param scanSetsEqual whether they are the same ones, each once
 * @param forgedStatements that the database did during the rounds of forged codes and does not do when nobody asks
 * @param failures of all requests, how many for which reason
 */
@JsonNaming(SnakeCaseStrategy.class)
record VerifyFigures(
        double noopPerS,
        double authenticPerS,
        double htmlPerS,
        double forgedPerS,
        double ratioAuthentic,
        double ratioForged,
        double p50Ms,
        @JsonProperty("p99_ms_at_5000") @Nullable Double p99MsAt5000,
        @JsonProperty("max_rate_p99_50ms") @Nullable Double maxRateP9950ms,
        double cpuUsPerRequest,
        long scansAnswered,
        long scansKept,
        boolean scanSetsEqual,
        double ratioHtml,
        double p99Ms,
        double maxMs,
        boolean overloaded,
        double postgresqlCpuUsPerRequest,
        double generatorCpuUsPerRequest,
        long scansLost,
        long scansUntold,
        long scansDoubled,
        long forgedStatements,
        long forgedSums,
        long requests,
        long failed,
        Map<String, Long> failures,
        String machine,
        Plan plan,
        List<Phase> phases,
        Map<String, Double> p99MsByRate,
        List<List<Double>> curve) {

    boolean isRight() {
        return failed == 0 && scanSetsEqual && forgedStatements == 0;
    }

    /** As a table in Markdown, with what is wrong below. */
    String table() {
        String table = String.format(
                Locale.ROOT,
                "%n| | a second | of nothing | server, µs CPU | PostgreSQL, µs | generator, µs |%n|---|--:|--:|--:|--:|--:|%n"
                        + "%s%s%s%s"
                        + "%nAt %,.0f a second for %.1f minutes: p50 %.2f ms, p99 %.2f ms, longest %.0f ms%s%n"
                        + "Highest rate with p99 under 50 ms: %s%n"
                        + "Scans answered %,d, kept %,d: %s%n"
                        + "Statements for forged codes beyond the idle server's: %,d (%,d writes of their sums)%n"
                        + "Requests %,d, failed %,d%n",
                row("noop"),
                row("authentic"),
                row("html"),
                row("forged"),
                plan.rate(),
                plan.minutes(),
                p50Ms,
                p99Ms,
                maxMs,
                overloaded ? "; the server did not keep up" : "",
                maxRateP9950ms == null ? "not tried" : String.format(Locale.ROOT, "%,.0f a second", maxRateP9950ms),
                scansAnswered,
                scansKept,
                scanSetsEqual
                        ? "the same sets"
                        : String.format(
                                Locale.ROOT,
                                "%,d lost, %,d never named, %,d doubled",
                                scansLost,
                                scansUntold,
                                scansDoubled),
                forgedStatements,
                forgedSums,
                requests,
                failed);
        StringBuilder all = new StringBuilder(table);
        failures.forEach((reason, count) -> all.append(String.format(Locale.ROOT, "  %,d: %s%n", count, reason)));
        return all.toString();
    }

    private String row(String kind) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.0f %% | %.1f | %.1f | %.1f |%n",
                kind,
                median(kind, Phase::perS),
                100 * median(kind, Phase::perS) / noopPerS,
                median(kind, Phase::serverCpuUs),
                median(kind, Phase::postgresqlCpuUs),
                median(kind, Phase::generatorCpuUs));
    }

    double median(String kind, java.util.function.ToDoubleFunction<Phase> figure) {
        return median(phases, kind, figure);
    }

    static double median(List<Phase> phases, String kind, java.util.function.ToDoubleFunction<Phase> figure) {
        return Median.of(phases.stream()
                .filter(phase -> phase.kind().equals(kind))
                .map(figure::applyAsDouble)
                .toList());
    }
}
