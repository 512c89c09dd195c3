package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real server, embedded in its CLI: it listens to nothing. */
class WildFlyScriptsTest {
    @TempDir
    Path state;

    @Test
    void changeNothingWhenAppliedAgain() throws Exception {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        Distributions distributions = Distributions.resolve(installation);
        WildFly wildfly = new WildFly(installation);
        wildfly.unpack(distributions);
        assertThat(wildfly.configure(distributions)).isTrue();
        Path configuration = state.resolve("wildfly/configuration/standalone.xml");
        String once = Files.readString(configuration);

        assertThat(wildfly.configure(distributions))
                .as("the same scripts on the same server are left alone")
                .isFalse();
        wildfly.apply(distributions);

        assertThat(Files.readString(configuration)).isEqualTo(once);
        assertThat(once)
                .contains(
                        "java:jboss/datasources/Estampille\"",
                        "${env.ESTAMPILLE_DB_APP_PASSWORD:}",
                        "batch_${jboss.server.name}")
                .doesNotContain("ExampleDS", "welcome-content", "subsystem:webservices");
    }
}
