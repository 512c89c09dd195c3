package cg.gouv.qr.tests.health;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthIT {
    private static final String READY = "/health/ready";
    private static final String LIVE = "/health/live";

    private static final long MOST_BYTES_A_MINUTE = 30_000;

    private final Stage stage = Stage.running();

    @AfterEach
    void everythingIsThereAgain() throws Exception {
        stage.start();
        Eventually.holds("readiness", () -> stage.stranger().get(READY).status() == 200);
    }

    @Test
    void isReadyWithEverythingThere() {
        JsonNode report = stage.stranger().get(READY).expect(200).json();
        assertThat(report.path("status").asText()).isEqualTo("UP");
        assertThat(names(report, "UP"))
                .as("what a node needs")
                .contains("cache", "database", "disk", "identityProvider", "keys", "store");
    }

    @Test
    void namesTheStoreThatIsGone() throws Exception {
        Path store = stage.installation().store();
        Path aside = store.resolveSibling("store-aside");
        Files.move(store, aside);
        try {
            lacks("store", "disk"); // whose room nobody can measure
        } finally {
            Files.move(aside, store);
        }
    }

    @Test
    void namesTheIdentityProviderThatIsGone() {
        stage.kill("keycloak");
        lacks("identityProvider");
    }

    @Test
    void namesTheDatabaseThatIsGoneAndFindsItAgain() {
        stage.kill("postgresql");
        lacks("database", "keys"); // whose epochs it lists
    }

    /** A night without PostgreSQL does not fill the disk: each work tells its trouble once, and not at each attempt. */
    @Test
    void saysLittleWhileTheDatabaseIsGone() throws Exception {
        Path log = stage.installation().logs().resolve("wildfly.log");
        stage.kill("postgresql");
        lacks("database", "keys");
        long begin = Files.size(log);
        long begun = System.nanoTime();
        Eventually.holds("a minute without it", Duration.ofMinutes(2), () -> {
            stage.stranger().get(READY).expect(503);
            return System.nanoTime() - begun > Duration.ofMinutes(1).toNanos();
        });
        assertThat(Files.size(log) - begin)
                .as("bytes logged in a minute, of them the first telling of each trouble")
                .isLessThan(MOST_BYTES_A_MINUTE);
    }

    /** It is not ready for that reason alone and for what stands on it, and lives on. */
    private void lacks(String name, String... dependents) {
        JsonNode report = Eventually.some(
                "a report that lacks " + name,
                () -> java.util.Optional.of(stage.stranger().get(READY))
                        .filter(answer -> answer.status() == 503)
                        .map(Answer::json)
                        .filter(one -> names(one, "DOWN").contains(name)));
        Set<String> allowed = new java.util.TreeSet<>(java.util.List.of(dependents));
        allowed.add(name);
        assertThat(names(report, "DOWN")).isSubsetOf(allowed);
        stage.stranger().get(LIVE).expect(200);
    }

    private static Set<String> names(JsonNode report, String status) {
        return report.path("checks")
                .valueStream()
                .filter(check -> status.equals(check.path("status").asText()))
                .map(check -> check.path("name").asText())
                .collect(Collectors.toSet());
    }
}
