package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The Maven that {@code ./estampille} chose, in the repository's root. */
final class Maven {
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

    /** A quick build: no formatting, no tests; what it says is shown only when it fails. */
    void quick(String purpose, String... arguments) throws IOException, InterruptedException {
        List<String> words = words("-q", "-Pdev", "-Dmaven.test.skip=true");
        words.addAll(List.of(arguments));
        String ignored = new Command(purpose, words).in(installation.root()).run();
        assert ignored != null;
    }
}
