package cg.gouv.qr.tests.survival;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A lot comes out as if nothing had happened, whatever befalls the domain meanwhile. The domain lives in a network namespace
 * of its own, in which a firewall rule may cut a node off from the database.
 */
class FaultsIT {
    /**
     * Every symbol is read again, so that a shard takes a good second; leases end soon; and generation is behind that of the
     * tests beside it.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "ESTAMPILLE_PORT_OFFSET", "auto",
            "ESTAMPILLE_SHARD_SIZE", "20000",
            "ESTAMPILLE_SYMBOLS_PER_CHECK", "1",
            "ESTAMPILLE_LEASE_SECONDS", "3",
            "ESTAMPILLE_STORE_RESERVE_MB", "0",
            "ESTAMPILLE_JVM_OPTIONS", Stage.JVM + " -XX:JavaPriority1_To_OSPriority=19");

    private static final int SHORT_STAMPS = 2_000_000;
    private static final int LONG_STAMPS = 10_000_000;
    private static final int LINES_TOLD = 60;

    /** Only root may make a network namespace; elsewhere no node is cut off. */
    private static final boolean SUPERUSER = "root".equals(System.getProperty("user.name"));

    private static final Path ROOT = Stage.root();
    private static final Path STATE = ROOT.resolve("tests/target/faults");
    private static final Path LOG = STATE.resolve("said.log");

    /** The exit code of the short run, once it has begun. */
    private static final AtomicReference<CompletableFuture<Integer>> SHORT = new AtomicReference<>();

    /** Begins the short run, beside other tests and behind them. */
    static void begin() {
        if (SHORT.compareAndSet(null, new CompletableFuture<>())) {
            Runtime.getRuntime().addShutdownHook(new Thread(FaultsIT::stop));
            SHORT.get().completeAsync(() -> strike(List.of("nice", "-n", "5"), 11, 6, SHORT_STAMPS));
        }
    }

    /** Returns when the short run has ended, if it has begun. */
    static void awaitEnd() {
        CompletableFuture<Integer> begun = SHORT.get();
        if (begun != null) {
            int code = begun.join(); // of which this class's own test thinks what it thinks
            assert code >= 0;
        }
    }

    @AfterAll
    static void stop() {
        run(List.of("./estampille", "stop"), 2);
    }

    @Test
    void leaveNoTraceInTheStampsOfTwoServers() throws Exception {
        begin();
        JsonNode figures = figures(SHORT.get().join(), 6, SHORT_STAMPS);
        Set<String> expected =
                new HashSet<>(Set.of("KILL", "FREEZE", "CUT", "DATABASE", "SUSPEND", "REDEPLOY", "CONTROLLER"));
        if (!SUPERUSER) {
            expected.remove("CUT");
        }
        Set<String> kinds = new HashSet<>();
        figures.path("befallen").forEach(one -> kinds.add(one.path("fault").asText()));
        assertThat(kinds).as("each kind of fault at least once").isEqualTo(expected);
    }

    @Test
    @Tag("long")
    void leaveNoTraceWhenTheyAreTwenty() throws Exception {
        stop();
        figures(strike(List.of(), 20261121, 20, LONG_STAMPS), 20, LONG_STAMPS);
    }

    /** @return the command's exit code */
    private static int strike(List<String> before, int seed, int number, int stamps) {
        String command = "./estampille domain faults --seed %d --faults %d --stamps %d --json '%s'"
                .formatted(seed, number, stamps, STATE.resolve("faults.json"));
        List<String> words = new ArrayList<>(before);
        words.addAll(
                SUPERUSER
                        ? List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec " + command)
                        : List.of("sh", "-c", "exec " + command));
        return run(words, 60);
    }

    private static JsonNode figures(int code, int number, int stamps) throws IOException {
        assertThat(SUPERUSER || !"true".equals(System.getenv("CI")))
                .as("with CI=true no check is left out, and a node is cut off by root")
                .isTrue();
        assertThat(code).as("the exit code; what it said: %s", said()).isZero();
        JsonNode figures =
                new ObjectMapper().readTree(STATE.resolve("faults.json").toFile());
        System.out.printf(
                "%d faults while %d stamps were made: the longest takeover took %.1f s, %d requests, %d failed%n",
                figures.path("faults").asInt(),
                stamps,
                figures.path("longest_takeover_s").asDouble(),
                figures.path("requests").asInt(),
                figures.path("failed_requests").asInt());
        assertThat(figures.path("faults").asInt()).isGreaterThanOrEqualTo(number);
        assertThat(figures.path("distinct").asInt()).isEqualTo(stamps);
        assertThat(figures.path("shards_identical").asInt())
                .isEqualTo(figures.path("shards").asInt());
        assertThat(figures.path("requests").asInt()).isPositive();
        assertThat(figures.path("failures").toString()).isEqualTo("{}");
        JsonNode scans = figures.path("scans");
        assertThat(scans.path("answered").asInt()
                        + figures.path("answers_without_scan").asInt())
                .isEqualTo(figures.path("requests").asInt());
        assertThat(scans.path("answered").asInt())
                .isGreaterThan(figures.path("requests").asInt() * 9 / 10);
        assertThat(scans.path("kept").asInt()).isEqualTo(scans.path("answered").asInt());
        assertThat(scans.path("doubled").asInt()).isZero();
        return figures;
    }

    /** The end of the log, for the folder is gone with the checkout. */
    private static String said() throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
    }

    private static int run(List<String> words, int minutes) {
        try {
            Files.createDirectories(STATE);
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            builder.environment().putAll(SETTINGS);
            builder.environment().put("ESTAMPILLE_STATE", STATE.toString());
            Process process = builder.start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("%s did not end within %d minutes".formatted(words, minutes));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
