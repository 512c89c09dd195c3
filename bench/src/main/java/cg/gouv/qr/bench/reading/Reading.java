package cg.gouv.qr.bench.reading;

import cg.gouv.qr.symbol.EncoderProfile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Tries every treatment on symbols of each profile, prints the rates as tables in Markdown, and writes them as JSON. */
public final class Reading {
    static final long SEED = 20261121;

    private Reading() {}

    /** @param arguments how many symbols of each kind, and the file for the JSON, or nothing */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        int same = sameAsZxing(count);
        Map<Trial, Trial.Result> results =
                trials(count).parallelStream().collect(Collectors.toConcurrentMap(trial -> trial, Trial::run));
        System.out.printf(
                Locale.ROOT,
                "%d symbols of each profile, 8 dots a module at 600 dpi (0.339 mm); read by zbar / ZXing, per cent%n"
                        + "Equal to ZXing's at the same level, dot for dot: %d of %d%n"
                        + "Texts read that nobody wrote: %d%n",
                count,
                same,
                count * EncoderProfile.values().length,
                results.values().stream().mapToInt(Trial.Result::wrong).sum());
        for (Maker maker : List.of(Maker.OURS, Maker.ZXING_DEFAULT)) {
            System.out.println(table(maker, count, results));
        }
        if (arguments.length > 1) {
            Files.write(
                    Path.of(arguments[1]),
                    new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(figures(count, same, results)));
        }
    }

    /** What ZXing draws at the same level is tried only where it differs from what we draw, which it does not. */
    private static int sameAsZxing(int count) {
        int same = 0;
        for (EncoderProfile profile : EncoderProfile.values()) {
            RandomGenerator texts = Trial.random(SEED);
            for (int i = 0; i < count; i++) {
                String text = Trial.text(profile, texts);
                if (Arrays.equals(
                        Maker.OURS.draw(profile, text).pixels(),
                        Maker.ZXING_SAME_LEVEL.draw(profile, text).pixels())) {
                    same++;
                }
            }
        }
        return same;
    }

    private static List<Trial> trials(int count) {
        List<Trial> trials = new ArrayList<>();
        for (Treatment treatment : Treatment.ALL) {
            for (EncoderProfile profile : EncoderProfile.values()) {
                trials.add(new Trial(profile, Maker.OURS, treatment, count, SEED));
                if (profile != EncoderProfile.ROUGH) { // whose texts are the standard profile's
                    trials.add(new Trial(profile, Maker.ZXING_DEFAULT, treatment, count, SEED));
                }
            }
        }
        return trials;
    }

    private static String table(Maker maker, int count, Map<Trial, Trial.Result> results) {
        List<EncoderProfile> profiles = trials(count).stream()
                .filter(trial -> trial.maker() == maker)
                .map(Trial::profile)
                .distinct()
                .toList();
        StringBuilder table =
                new StringBuilder("%n| %s |".formatted(maker == Maker.OURS ? "our symbols" : "ZXing's, level L"));
        for (EncoderProfile profile : profiles) {
            table.append(
                    maker == Maker.OURS
                            ? " version %d level %s |".formatted(profile.version(), profile.level())
                            : " text of %d |".formatted(length(profile)));
        }
        table.append("%n|---|%s%n".formatted("--:|".repeat(profiles.size())));
        for (Treatment treatment : Treatment.ALL) {
            table.append("| ").append(treatment.words()).append(" |");
            for (EncoderProfile profile : profiles) {
                Trial.Result result = result(results, new Trial(profile, maker, treatment, count, SEED));
                table.append(String.format(
                        Locale.ROOT, " %s / %s |", percent(result.zbar(), count), percent(result.zxing(), count)));
            }
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    private static int length(EncoderProfile profile) {
        return Trial.text(profile, Trial.random(SEED)).length();
    }

    private static String percent(int part, int count) {
        return part == count ? "100" : String.format(Locale.ROOT, "%.1f", 100.0 * part / count);
    }

    private static Map<String, Object> figures(int count, int same, Map<Trial, Trial.Result> results) {
        List<Map<String, Object>> rates = new ArrayList<>();
        for (Trial trial : trials(count)) {
            Trial.Result result = result(results, trial);
            Map<String, Object> rate = new LinkedHashMap<>();
            rate.put("profile", trial.profile().number());
            rate.put("maker", trial.maker());
            rate.put("treatment", trial.treatment().words());
            rate.put("zbar", (double) result.zbar() / count);
            rate.put("zxing", (double) result.zxing() / count);
            rate.put("wrong", result.wrong());
            rates.add(rate);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("symbols", count);
        figures.put("seed", SEED);
        figures.put("same_as_zxing", same);
        figures.put("rates", rates);
        return figures;
    }

    private static Trial.Result result(Map<Trial, Trial.Result> results, Trial trial) {
        Trial.Result result = results.get(trial);
        if (result == null) {
            throw new IllegalStateException("There is no result of " + trial);
        }
        return result;
    }
}
