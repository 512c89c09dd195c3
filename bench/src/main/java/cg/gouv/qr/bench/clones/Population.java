package cg.gouv.qr.bench.clones;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What a population is like: its towns, and the numbers of its file, which says what each of them means. */
final class Population {
    /** Those that the score may be tuned with. */
    static final List<String> TUNING = List.of("tuning-1", "tuning-2", "tuning-3", "tuning-4");

    /** Those by which it is judged, fixed before there was a score. */
    static final List<String> HELD_OUT = List.of("held-out-1", "held-out-2");

    private final String name;
    private final Map<String, Double> numbers;
    private final List<Town> towns;

    private Population(String name, Map<String, Double> numbers, List<Town> towns) {
        this.name = name;
        this.numbers = numbers;
        this.towns = towns;
    }

    static Population read(String name) throws IOException {
        Properties lines = new Properties();
        try (InputStream in = Population.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IOException("There is no population " + name);
            }
            lines.load(in);
        }
        List<Town> towns = Town.read(lines.getProperty("towns", ""));
        lines.remove("towns");
        Map<String, Double> numbers = new HashMap<>();
        lines.stringPropertyNames().forEach(key -> numbers.put(key, Double.valueOf(lines.getProperty(key))));
        return new Population(name, numbers, towns);
    }

    String name() {
        return name;
    }

    List<Town> towns() {
        return towns;
    }

    /** @throws IllegalArgumentException if the file does not give it */
    double number(String key) {
        Double number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("The population " + name + " gives no " + key);
        }
        return number;
    }
}
