package cg.gouv.qr.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a run, each beside what it must be. */
final class Figures {
    private record Figure(String words, long found, long expected) {
        boolean isRight() {
            return found == expected;
        }
    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /**
     * Notes a figure.
     *
     * @param name in the line for programs
     * @param words what was counted
     */
    void note(String name, String words, long found, long expected) {
        figures.put(name, new Figure(words, found, expected));
    }

    /** What is not as it must be, in words. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        figures.forEach((name, figure) -> {
            if (!figure.isRight()) {
                wrong.add("%s: %,d, expected %,d".formatted(figure.words(), figure.found(), figure.expected()));
            }
        });
        return wrong;
    }

    String inWords(double seconds) {
        StringBuilder text = new StringBuilder("\nWhat was shown, recounted:\n");
        figures.values()
                .forEach(figure -> text.append("  %s %,10d  %s%s%n"
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

    /** One line of names and numbers; the names never change. */
    String forPrograms(double seconds) {
        StringBuilder line = new StringBuilder("demo:");
        figures.forEach(
                (name, figure) -> line.append(' ').append(name).append('=').append(figure.found()));
        return line.append(String.format(Locale.ROOT, " seconds=%.0f", seconds)).toString();
    }
}
