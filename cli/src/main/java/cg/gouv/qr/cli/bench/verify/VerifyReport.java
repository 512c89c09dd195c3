package cg.gouv.qr.cli.bench.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures as a page that needs nothing else: a table, and the latencies at the steady rate as a curve. */
final class VerifyReport {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int EDGE = 48;

    /** The last percentile that has a place of its own: 99.99 of 100. */
    private static final double NINES = 4;

    private static final double LIMIT_MS = 50;

    private VerifyReport() {}

    static String page(VerifyFigures figures) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>Verification under load</title>
                <style>
                body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#111}
                table{border-collapse:collapse}td,th{padding:.2rem .7rem;border-bottom:1px solid #ccc;text-align:right}
                td:first-child,th:first-child{text-align:left}svg{max-width:100%%;height:auto}
                </style>
                <h1>Verification under load</h1>
                <p>%s</p>
                <p>%,d stamps in %,d lots; medians of %d × %.0f s of each kind over %d connections; clients of %,d networks.</p>
                <table>
                <tr><th>asked for<th>a second<th>of nothing<th>p99, ms<th>server, µs CPU<th>PostgreSQL, µs<th>generator, µs
                %s</table>
                <h2>At %,.0f a second for %.1f minutes</h2>
                <p>Half of the answers within %.2f ms, 99 of 100 within %.2f ms, the longest took %.0f ms. Counted from when each request was due.</p>
                %s
                <h2>Rates tried</h2>
                %s
                <h2>Kept</h2>
                <p>Scans answered: %,d; kept: %,d; the same ones: %s. Statements for forged codes: %,d. Requests: %,d, of which %,d failed.</p>
                <ul>%s</ul>
                </html>
                """.formatted(
                        escaped(figures.machine()),
                        figures.plan().stamps(),
                        figures.plan().lots(),
                        figures.plan().rounds(),
                        figures.plan().seconds(),
                        figures.plan().connections(),
                        figures.plan().networks(),
                        rows(figures),
                        figures.plan().rate(),
                        figures.plan().minutes(),
                        figures.p50Ms(),
                        figures.p99Ms(),
                        figures.maxMs(),
                        curve(figures.curve()),
                        rates(figures.p99MsByRate(), figures.maxRateP9950ms()),
                        figures.scansAnswered(),
                        figures.scansKept(),
                        figures.scanSetsEqual() ? "yes" : "no",
                        figures.forgedStatements(),
                        figures.requests(),
                        figures.failed(),
                        failures(figures.failures()));
    }

    private static String rows(VerifyFigures figures) {
        StringBuilder rows = new StringBuilder();
        for (String kind : List.of("noop", "authentic", "html", "forged")) {
            rows.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s<td>%,.0f<td>%.0f %%<td>%.1f<td>%.1f<td>%.1f<td>%.1f%n",
                    kind,
                    figures.median(kind, Phase::perS),
                    100 * figures.median(kind, Phase::perS) / figures.noopPerS(),
                    figures.median(kind, Phase::p99Ms),
                    figures.median(kind, Phase::serverCpuUs),
                    figures.median(kind, Phase::postgresqlCpuUs),
                    figures.median(kind, Phase::generatorCpuUs)));
        }
        return rows.toString();
    }

    private static String rates(Map<String, Double> p99ByRate, @Nullable Double highest) {
        if (highest == null) {
            return "<p>None.</p>";
        }
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "<p>The highest with p99 under 50 ms: %,.0f a second.</p><table><tr><th>a second<th>p99, ms%n",
                highest));
        p99ByRate.forEach((rate, p99) -> table.append(String.format(Locale.ROOT, "<tr><td>%s<td>%.1f%n", rate, p99)));
        return table.append("</table>").toString();
    }

    private static String failures(Map<String, Long> failures) {
        StringBuilder items = new StringBuilder();
        failures.forEach(
                (reason, count) -> items.append(String.format(Locale.ROOT, "<li>%,d: %s", count, escaped(reason))));
        return items.toString();
    }

    /** Percentiles by their nines, so that the last of a thousand are as wide as the first 900; latencies by their logarithm. */
    static String curve(List<List<Double>> points) {
        double most = Math.max(
                LIMIT_MS * 2,
                points.stream().mapToDouble(point -> point.get(1)).max().orElse(0));
        StringBuilder line = new StringBuilder();
        for (List<Double> point : points) {
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.get(0)), y(point.get(1), most)));
        }
        StringBuilder marks = new StringBuilder();
        for (double percentile : new double[] {0, 50, 90, 99, 99.9, 99.99}) {
            marks.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s %%</text>",
                    x(percentile),
                    HEIGHT - EDGE / 2,
                    percentile == Math.rint(percentile)
                            ? Long.toString((long) percentile)
                            : Double.toString(percentile)));
        }
        for (double ms = 1; ms <= most; ms *= 10) {
            marks.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f ms</text>",
                    EDGE - 4,
                    y(ms, most) + 4,
                    ms));
        }
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Latency by percentile\" font-size=\"12\">"
                        + "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#b00\" stroke-dasharray=\"4\"/>"
                        + "%s<polyline points=\"%s\" fill=\"none\" stroke=\"#06c\" stroke-width=\"2\"/></svg>",
                WIDTH,
                HEIGHT,
                EDGE,
                WIDTH - EDGE,
                y(LIMIT_MS, most),
                y(LIMIT_MS, most),
                marks,
                line.toString().strip());
    }

    private static double x(double percentile) {
        double nines = percentile >= 100 ? NINES : Math.min(NINES, -Math.log10(1 - percentile / 100));
        return EDGE + (WIDTH - 2 * EDGE) * nines / NINES;
    }

    private static double y(double ms, double most) {
        double least = 0.1;
        double part = Math.log(Math.max(ms, least) / least) / Math.log(most / least);
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * part;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
