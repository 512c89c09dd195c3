package cg.gouv.qr.tests.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartIT {
    private final Stage stage = Stage.running();

    @Test
    void deploysAnArchiveThatWasBuiltAnew() throws Exception {
        Path archive = Stage.root().resolve("ear/target/estampille.ear");
        Path deployed = stage.installation().state().resolve("wildfly/deployments/estampille.ear");
        byte[] built = Files.readAllBytes(archive);
        long server = stage.process("wildfly").pid();
        long before = replacements();
        stage.start();
        assertThat(replacements())
                .as("an archive that is the same is left alone")
                .isEqualTo(before);
        try {
            try (FileSystem zip = FileSystems.newFileSystem(archive)) {
                var ignored = Files.writeString(zip.getPath("META-INF/built-anew"), "x");
                assertThat(ignored).exists();
            }
            stage.start();
            assertThat(Files.mismatch(archive, deployed)).isEqualTo(-1);
            assertThat(replacements()).isEqualTo(before + 1);
            assertThat(stage.process("wildfly").pid()).isEqualTo(server);
            stage.stranger().get("/api/v1/openapi.json").expect(200);
        } finally {
            Files.write(archive, built);
            stage.start();
        }
        assertThat(Files.readAllBytes(deployed)).isEqualTo(built);
    }

    private long replacements() throws IOException {
        Path log = stage.installation().logs().resolve("wildfly.log");
        return Files.readString(log)
                .lines()
                .filter(line -> line.contains("WFLYSRV0010: Deployed \"estampille.ear\"")
                        || line.contains("WFLYSRV0016: Replaced deployment \"estampille.ear\""))
                .count();
    }

    @Test
    void stopsWhatItStartedWhenItFails() throws Exception {
        // No role's name may begin with pg_, which shows when PostgreSQL runs.
        Installation broken = Installation.at(
                Stage.root(),
                Stage.artefacts("failed-start"),
                Map.of(
                        "ESTAMPILLE_PORT_OFFSET", "auto",
                        "ESTAMPILLE_OIDC_URL", stage.installation().oidcUrl(),
                        "ESTAMPILLE_DB_APP_USER", "pg_reserved"));
        Stack stack = new Stack(broken, stage.progress());
        assertThatThrownBy(() -> stack.start(Stack.Options.USUAL))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("pg_reserved")
                .hasMessageContaining("Stopped again: postgresql")
                .hasMessageContaining(broken.logs().toString());
        assertThat(stack.states()).filteredOn(server -> !server.external()).noneMatch(Stack.State::running);
        stack.erase();
    }
}
