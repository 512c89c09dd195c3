package cg.gouv.qr.cli.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the module of benchmarks and runs it in a JVM of its own. */
public final class Benchmarks {
    private final Installation installation;

    public Benchmarks(Installation installation) {
        this.installation = installation;
    }

    /** Runs all of them; their output goes straight to this process's.
     *
     * @param json where the figures go, or null
     * @return the exit code */
    public int run(@Nullable Path json) throws IOException, InterruptedException {
        new Maven(installation).quick("Building the benchmarks", "-pl", "bench", "-am", "process-classes");
        String path = String.join(
                File.pathSeparator,
                List.of(
                        installation.root().resolve("bench/target/classes").toString(),
                        installation.root().resolve("engine/target/classes").toString(),
                        installation.root().resolve("bench/target/lib") + File.separator + "*"));
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                "cg.gouv.qr.bench.Pieces"));
        if (json != null) {
            words.add(json.toString());
        }
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
