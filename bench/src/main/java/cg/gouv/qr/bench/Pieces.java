package cg.gouv.qr.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs all benchmarks of this module, prints a table in Markdown, and writes the figures that others build on as JSON. Only
 * ratios within one run mean something: the machines are shared.
 */
public final class Pieces {
    private static final int FORKS = 3;
    private static final int WARMUPS = 3;
    private static final int MEASUREMENTS = 4;
    private static final double MEDIAN = 50;

    /** A row of the table. */
    private record Row(String benchmark, String words) {}

    private static final List<Row> ROWS = List.of(
            new Row("SymbolBenchmark.estampille", "symbol, this encoder"),
            new Row("SymbolBenchmark.zxing", "symbol, ZXing 3.5.4"),
            new Row("SymbolBenchmark.nayuki", "symbol, Nayuki 1.8.0"),
            new Row("PngBenchmark.estampille", "PNG of a symbol at 4 dots a module"),
            new Row("PngBenchmark.zxing", "the same, ZXing and ImageIO"),
            new Row("SignedBenchmark.codes", "permutation, HMAC and code"),
            new Row("SignedBenchmark.stamps", "the same with the symbol"),
            new Row("ListBenchmark.listed", "offline list of a million, from serials to bytes"),
            new Row("LimitBenchmark.hashing", "limit: all hashing of a stamp, in one piece"),
            new Row("LimitBenchmark.encryption", "limit: encryption of a stamp, in one piece"),
            new Row("ParallelBenchmark.single", "signed stamps, one by one in one thread"),
            new Row("ParallelBenchmark.pool", "signed stamps, a task each"),
            new Row("ParallelBenchmark.chunks", "signed stamps, a task for 1,000"),
            new Row("ParallelBenchmark.queue", "signed stamps through a queue"),
            new Row("ParallelBenchmark.claims", "signed stamps, workers that claim runs"));

    private Pieces() {}

    /** @param arguments the file for the JSON, or nothing */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Map<String, Double> medians = new LinkedHashMap<>();
        var options = new OptionsBuilder()
                .include(Pieces.class.getPackageName().replace(".", "\\.") + "\\..*Benchmark")
                .forks(FORKS)
                .warmupIterations(WARMUPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx512m")
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            Statistics statistics = result.getPrimaryResult().getStatistics();
            medians.put(name.substring(Pieces.class.getPackageName().length() + 1), statistics.getPercentile(MEDIAN));
        }
        System.out.println(table(medians));
        if (arguments.length > 0) {
            Files.write(
                    Path.of(arguments[0]),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures(medians)));
        }
    }

    private static String table(Map<String, Double> medians) {
        double zxing = median(medians, "SymbolBenchmark.zxing");
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%nJDK %s, %d processors, medians of %d measurements in %d processes%n%n"
                        + "| piece, version 3 level Q | per second | times ZXing |%n|---|--:|--:|%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                FORKS * MEASUREMENTS,
                FORKS));
        for (Row row : ROWS) {
            double median = median(medians, row.benchmark());
            table.append(String.format(Locale.ROOT, "| %s | %,.0f | %.1f |%n", row.words(), median, median / zxing));
        }
        return table.toString();
    }

    private static Map<String, Double> figures(Map<String, Double> medians) {
        double encoder = median(medians, "SymbolBenchmark.estampille");
        double zxing = median(medians, "SymbolBenchmark.zxing");
        double signed = median(medians, "SignedBenchmark.stamps");
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("encoder_per_s", encoder);
        figures.put("zxing_per_s", zxing);
        figures.put("nayuki_per_s", median(medians, "SymbolBenchmark.nayuki"));
        figures.put("signed_per_s", signed);
        figures.put("encoder_ratio", encoder / zxing);
        figures.put("signed_ratio", signed / zxing);
        return figures;
    }

    private static double median(Map<String, Double> medians, String benchmark) {
        Double median = medians.get(benchmark);
        if (median == null) {
            throw new IllegalStateException(benchmark + " gave no figure; have " + medians.keySet());
        }
        return median;
    }
}
