package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.domain.Node;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recall on one server is known to the other when it is answered, before anybody polls. */
class RecallOnDomainIT {
    private static final String API = "/api/v1/lots/";

    /** Polling alone, once a second, would be as quick as the next request so many times about never. */
    private static final int RECALLS = 12;

    private final Stage stage = Stage.onDomain();
    private final Road road = new Road(stage).open();

    @Test
    void isSeenAtOnceOnTheOther() throws Exception {
        List<Node> nodes = List.copyOf(stage.nodes().values());
        Node first = nodes.get(0);
        Node second = nodes.get(1);
        long lot = sealed();
        StoredShards shards = new StoredShards(stage, lot);
        int epoch = (int) StoredShards.number(shards.rows().get(0), "epoch");
        for (Node node : nodes) {
            Eventually.holds(
                    "the new lot known to " + node.name(),
                    () -> verdict(node, shards, epoch, RECALLS + 1).equals("authentic"));
        }
        for (int position = 1; position <= RECALLS; position++) {
            assertThat(verdict(second, shards, epoch, position)).isEqualTo("authentic");
            recall(first, lot, position);
            assertThat(verdict(second, shards, epoch, position))
                    .as("position %d, recalled on %s, seen on %s", position, first.name(), second.name())
                    .isEqualTo("revoked");
            assertThat(verdict(first, shards, epoch, position)).isEqualTo("revoked");
            assertThat(verdict(first, shards, epoch, RECALLS + 1)).isEqualTo("authentic");
        }
    }

    private void recall(Node node, long lot, int position) {
        Client operator =
                stage.people().official(Role.OPERATEUR_OCC, "reviewer").client();
        operator.at(node.url())
                .post(
                        API + lot + "/revocations",
                        Map.of(
                                "firstPosition",
                                position,
                                "lastPosition",
                                position,
                                "reason",
                                "Rappel d’un lot de fabrication"))
                .expect(201);
    }

    private long sealed() {
        People.Member company = stage.people().company("rappelée");
        String order = road.ordered(company, road.stamper("route"), road.certified(company, "Lait à rappeler"), 1000);
        road.paid(company, order);
        road.released(order);
        return road.sealed(order).get(0).path("number").asLong();
    }

    private String verdict(Node node, StoredShards shards, int epoch, int position) throws Exception {
        return stage.strangerAt(node)
                .get("/" + shards.codeIn(epoch, position), "Accept", "application/json")
                .expect(200)
                .json()
                .path("verdict")
                .asText();
    }
}
