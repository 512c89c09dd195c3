package cg.gouv.qr.tests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A lot comes out as if nothing had happened, whatever befalls the domain meanwhile. The domain lives in a network namespace
 * of its own, in which a firewall rule may cut a node off from the database.
 */
class FaultsIT {
    /** Every symbol is read again, so that a shard takes a good second; leases end soon. */
    private static final Map<String, String> SETTINGS = Map.of(
            "ESTAMPILLE_PORT_OFFSET", "auto",
            "ESTAMPILLE_SHARD_SIZE", "20000",
            "ESTAMPILLE_SYMBOLS_PER_CHECK", "1",
            "ESTAMPILLE_LEASE_SECONDS", "3",
            "ESTAMPILLE_STORE_RESERVE_MB", "0");

    /** Only root may make a network namespace; elsewhere no node is cut off. */
    private static final boolean SUPERUSER = "root".equals(System.getProperty("user.name"));

    private final Path root = Stage.root();
    private final Path state = root.resolve("tests/target/faults");

    @AfterEach
    void stop() throws Exception {
        run(List.of("./estampille", "stop"), 2);
    }

    @Test
    void leaveNoTraceInTheStampsOfTwoServers() throws Exception {
        JsonNode figures = faults(11, 6, 2_000_000);
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
        faults(20261121, 20, 10_000_000);
    }

    private JsonNode faults(int seed, int number, int stamps) throws Exception {
        assertThat(SUPERUSER || !"true".equals(System.getenv("CI")))
                .as("with CI=true no check is left out, and a node is cut off by root")
                .isTrue();
        Files.createDirectories(state);
        Path json = state.resolve("faults.json");
        String command = "./estampille domain faults --seed %d --faults %d --stamps %d --json '%s'"
                .formatted(seed, number, stamps, json);
        List<String> words = SUPERUSER
                ? List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec " + command)
                : List.of("sh", "-c", "exec " + command);
        int code = run(words, 60);
        assertThat(code).as("the exit code; what it said is in " + log()).isZero();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
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
        return figures;
    }

    private Path log() {
        return state.resolve("said.log");
    }

    private int run(List<String> words, int minutes) throws IOException, InterruptedException {
        Files.createDirectories(state);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(SETTINGS);
        builder.environment().put("ESTAMPILLE_STATE", state.toString());
        Process process = builder.start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("%s did not end within %d minutes".formatted(words, minutes));
        }
        return process.exitValue();
    }
}
