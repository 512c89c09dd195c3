package cg.gouv.qr.cli.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the module of benchmarks and runs it in a JVM of its own. */
public final class Benchmarks {
    private static final Path ZBAR = Path.of("/usr/bin/zbarimg");

    /** It shares the processors with what it measures: no thread more than it needs. */
    private static final List<String> LOAD_OPTIONS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:CICompilerCount=2", "-Dio.netty.leakDetection.level=disabled");

    private final Installation installation;

    public Benchmarks(Installation installation) {
        this.installation = installation;
    }

    /** Measures the pieces; the output goes straight to this process's.
     *
     * @param json where the figures go, or null
     * @return the exit code */
    public int pieces(@Nullable Path json) throws IOException, InterruptedException {
        return run("cg.gouv.qr.bench.Pieces", List.of(), json);
    }

    /** Tries how well symbols are read; the output goes straight to this process's.
     *
     * @param count symbols of each kind
     * @param json where the figures go, or null
     * @return the exit code
     * @throws Trouble if zbar is missing */
    public int reading(int count, @Nullable Path json) throws IOException, InterruptedException {
        if (!Files.isExecutable(ZBAR)) {
            throw new Trouble("%s is missing; on Debian: apt-get install zbar-tools".formatted(ZBAR));
        }
        return run("cg.gouv.qr.bench.reading.Reading", List.of(Integer.toString(count)), json);
    }

    /** Tries the clone score on made-up populations; the output goes straight to this process's.
     *
     * @param honest stamps of each population, at least 1
     * @param copied stamps of each population, at least 1
     * @param json where the figures go, or null
     * @return the exit code
     * @throws Trouble if there are too few stamps */
    public int clones(long honest, long copied, @Nullable Path json) throws IOException, InterruptedException {
        if (honest < 1 || copied < 1) {
            throw new Trouble("At least one stamp of each kind is needed, got %d and %d".formatted(honest, copied));
        }
        return run("cg.gouv.qr.bench.clones.Clones", List.of(Long.toString(honest), Long.toString(copied)), json);
    }

    /** Has the engine write shards alone, into a folder beside those that the platform writes; says a line, too.
     *
     * @return processor seconds per million stamps
     * @throws Trouble if it failed; it has said why */
    public double engine() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(installation.state(), "engine-alone");
        Path figures = folder.resolve("figures.json");
        try {
            int code = run("cg.gouv.qr.bench.alone.EngineAlone", List.of(folder.toString()), figures);
            if (code != 0) {
                throw new Trouble("The engine alone ended with %d".formatted(code));
            }
            return new ObjectMapper()
                    .readTree(figures.toFile())
                    .required("cpu_seconds_per_million")
                    .doubleValue();
        } finally {
            Archives.delete(folder);
        }
    }

    /** Builds the resource that does nothing. @return the archive, to be deployed beside the platform's */
    public Path noop() throws IOException, InterruptedException {
        new Maven(installation).quick("Building the do-nothing resource", "-pl", "bench/noop", "-am", "package");
        return installation.root().resolve("bench/noop/target/noop.war");
    }

    /**
     * Starts the load generator, which takes orders from its standard input; what goes wrong it says on this process's.
     *
     * @param port of 127.0.0.1, where the server is
     * @param codes 28 characters each
     * @param networks that clients seem to come from
     */
    public Process load(int port, Path codes, int networks) throws IOException, InterruptedException {
        build();
        return new ProcessBuilder(words(
                        LOAD_OPTIONS,
                        "cg.gouv.qr.bench.load.Generator",
                        List.of("127.0.0.1", Integer.toString(port), codes.toString(), Integer.toString(networks))))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private int run(String program, List<String> arguments, @Nullable Path json)
            throws IOException, InterruptedException {
        build();
        List<String> words = words(List.of(), program, arguments);
        if (json != null) {
            words.add(json.toString());
        }
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    private void build() throws IOException, InterruptedException {
        new Maven(installation).quick("Building the benchmarks", "-pl", "bench", "-am", "process-classes");
    }

    private List<String> words(List<String> options, String program, List<String> arguments) {
        String path = String.join(
                File.pathSeparator,
                List.of(
                        installation.root().resolve("bench/target/classes").toString(),
                        installation.root().resolve("engine/target/classes").toString(),
                        installation.root().resolve("bench/target/lib") + File.separator + "*"));
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(options);
        words.addAll(List.of("-cp", path, program));
        words.addAll(arguments);
        return words;
    }
}
