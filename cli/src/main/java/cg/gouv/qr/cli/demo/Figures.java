package cg.gouv.qr.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a run, each beside what it must be. */
public final class Figures {
    private record Figure(String words, long found, long expected) {
        boolean isRight() {
            return found == expected;
        }
    }

    private final List<Figure> all = new ArrayList<>();
    private final Map<String, Figure> named = new LinkedHashMap<>();

    /**
     * Notes a figure.
     *
     * @param name in the line for programs
     * @param words what was counted
     */
    void note(String name, String words, long found, long expected) {
        named.put(name, new Figure(words, found, expected));
        note(words, found, expected);
    }

    /** Notes a figure that people read and the line for programs leaves out. */
    void note(String words, long found, long expected) {
        all.add(new Figure(words, found, expected));
    }

    /** What is not as it must be, in words. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        all.forEach(figure -> {
            if (!figure.isRight()) {
                wrong.add("%s: %,d, expected %,d".formatted(figure.words(), figure.found(), figure.expected()));
            }
        });
        return wrong;
    }

    String inWords(double seconds) {
        StringBuilder text = new StringBuilder("\nWhat was shown, recounted:\n");
        all.forEach(figure -> text.append("  %s %,10d  %s%s%n"
                .formatted(
                        figure.isRight() ? "✓" : "✗",
                        figure.found(),
                        figure.words(),
                        figure.isRight() ? "" : " — expected %,d".formatted(figure.expected()))));
        return text.append(
                        wrong().isEmpty()
                                ? "Every figure is what it must be, after %.0f s.".formatted(seconds)
                                : "NOT every figure is what it must be: %s".formatted(String.join("; ", wrong())))
                .toString();
    }

    /** One line of names and numbers; names and order never change. */
    public String forPrograms(double seconds) {
        StringBuilder line = new StringBuilder("demo:");
        named.forEach(
                (name, figure) -> line.append(' ').append(name).append('=').append(figure.found()));
        return line.append(String.format(Locale.ROOT, " seconds=%.0f", seconds)).toString();
    }
}
