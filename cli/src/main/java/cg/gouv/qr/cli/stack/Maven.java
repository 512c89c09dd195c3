package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The Maven that {@code ./estampille} chose, in the repository's root. */
final class Maven {
    private static final Predicate<String> TOLD =
            Pattern.compile("^\\[(WARNING|ERROR)]").asPredicate();

    private final Installation installation;

    Maven(Installation installation) {
        this.installation = installation;
    }

    List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(
                List.of(installation.root().resolve("estampille").toString(), "--maven", "-B"));
        words.addAll(List.of(arguments));
        return words;
    }

    /**
     * A quick build: no formatting, no tests. What it says is shown only when it fails, and of that the warnings and errors: a
     * warning is what fails a strict build, and Maven's quiet mode would leave it out.
     */
    void quick(String purpose, String... arguments) throws IOException, InterruptedException {
        List<String> words = words("-ntp", "-Pdev", "-Dmaven.test.skip=true");
        words.addAll(List.of(arguments));
        new Command(purpose, words).showing(TOLD).in(installation.root()).run();
    }
}
