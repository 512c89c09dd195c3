package cg.gouv.qr.tests.container;

import cg.gouv.qr.tests.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the servers before Arquillian looks for one, and tells it where. In the server itself it does nothing. */
public final class StageFirst implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (System.getProperty("jboss.node.name") != null) {
            return;
        }
        Stage stage = Stage.running();
        var somebody = stage.people().company("première"); // so that there is a row to be seen or not
        assert !somebody.organisation().isEmpty();
        System.setProperty(
                "estampille.tests.management",
                Integer.toString(stage.installation().ports().management()));
        try (Stream<Path> servers = Files.list(stage.installation().state().resolve("servers"))) {
            Path wildfly = servers.filter(
                            folder -> folder.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow();
            System.setProperty("estampille.tests.wildfly", wildfly.toString());
        }
    }
}
