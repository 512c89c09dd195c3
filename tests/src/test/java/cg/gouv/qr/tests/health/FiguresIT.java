package cg.gouv.qr.tests.health;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.domain.Node;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A single server and each server of a domain tell their figures alike, to whoever asks them past the proxy. */
class FiguresIT {
    private static final String FIGURES = "/prometheus";

    @Test
    void aSingleServerTellsItsOwn() {
        Client stranger = Stage.running().stranger();
        assertTold(stranger);
        for (String path : List.of(FIGURES, "/health/live", "/health/ready")) {
            stranger.get(path, "X-Forwarded-For", "192.0.2.7").expect(404);
        }
    }

    @Test
    void eachServerOfADomainTellsItsOwnAndTheProxyNone() {
        Stage stage = Stage.onDomain();
        for (Node node : stage.nodes().values()) {
            assertTold(stage.strangerAt(node));
        }
        for (String path : List.of(FIGURES, "/prom%65theus", "/health/ready", "/%68ealth/ready")) {
            stage.stranger().get(path).expect(404);
        }
    }

    private static void assertTold(Client client) {
        assertThat(client.get(FIGURES).expect(200).text())
                .contains("jvm_memory_used_bytes{area=\"heap\"", "qr_")
                .contains("# TYPE jvm_threads_live_threads");
    }
}
