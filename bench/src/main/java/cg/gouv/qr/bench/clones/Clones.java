package cg.gouv.qr.bench.clones;

import cg.gouv.qr.sighting.CloneModel;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chooses the threshold on the populations for tuning, and says for it and for others how many honest and how many copied
 * stamps reach it, on those too and on the held-out ones.
 */
public final class Clones {
    /** Of the populations for tuning: half of what is allowed, since others are not like them. */
    private static final double MOST_HONEST = 5e-5;

    private static final List<Double> THRESHOLDS = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    private static final long TUNING_SEED = 20261122;
    private static final long HELD_OUT_SEED = 40_000_000;

    private Clones() {}

    /** @param arguments how many honest and how many copied stamps of each population, and the file for the JSON, or nothing */
    public static void main(String[] arguments) throws IOException {
        long honest = Long.parseLong(arguments[0]);
        long copied = Long.parseLong(arguments[1]);
        Map<String, Trial> trials = new LinkedHashMap<>();
        for (String name : Population.TUNING) {
            trials.put(name, Trial.of(Population.read(name), CloneModel.TUNED, honest, copied, TUNING_SEED));
        }
        double threshold = trials.values().stream()
                .mapToDouble(trial -> trial.honest().threshold(MOST_HONEST))
                .max()
                .orElseThrow();
        for (String name : Population.HELD_OUT) {
            trials.put(name, Trial.of(Population.read(name), CloneModel.TUNED, honest, copied, HELD_OUT_SEED));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d honest and %,d copied stamps of each population; threshold %.1f%n%n",
                honest,
                copied,
                threshold);
        System.out.println(table(trials, threshold));
        trials.forEach((name, trial) -> System.out.printf(
                Locale.ROOT,
                "%s: %.1f %% of the copied ones are seen in two towns%n",
                name,
                100.0 * trial.seenInTwoTowns().all() / trial.copied().all()));
        if (arguments.length > 2) {
            Files.write(
                    Path.of(arguments[2]),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures(trials, threshold)));
        }
    }

    private static String table(Map<String, Trial> trials, double threshold) {
        StringBuilder table = new StringBuilder("""
                | population | threshold | honest | copied | copied, seen in two towns |
                |---|--:|--:|--:|--:|
                """);
        trials.forEach((name, trial) -> {
            for (double each : all(threshold)) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %.1f%s | %.5f %% | %.1f %% | %.1f %% |%n",
                        name,
                        each,
                        each == threshold ? " *" : "",
                        100 * trial.honest().rate(each),
                        100 * trial.copied().rate(each),
                        100 * trial.seenInTwoTowns().rate(each)));
            }
        });
        return table.toString();
    }

    private static List<Double> all(double threshold) {
        return Stream.concat(THRESHOLDS.stream(), Stream.of(threshold))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Object> figures(Map<String, Trial> trials, double threshold) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("threshold", threshold);
        trials.forEach((name, trial) -> figures.put(
                name,
                Map.of(
                        "false_positive_rate", trial.honest().rate(threshold),
                        "true_positive_rate", trial.copied().rate(threshold),
                        "true_positive_rate_seen_in_two_towns",
                                trial.seenInTwoTowns().rate(threshold))));
        return figures;
    }
}
