package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two people stand behind the recall of more than 10,000 stamps. */
class LargeRecallIT {
    private static final int ALONE = 10_000;
    private static final int STAMPS = ALONE + 2;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final Client first =
            stage.people().official(Role.OPERATEUR_OCC, "reviewer").client();
    private final Client second =
            stage.people().official(Role.OPERATEUR_OCC, "granter").client();

    @Test
    void isProposedByOneAndConfirmedByAnother() throws Exception {
        long lot = sealed();
        StoredShards shards = new StoredShards(stage, lot);
        int epoch = (int) StoredShards.number(shards.rows().get(0), "epoch");
        String path = "/api/v1/lots/" + lot + "/revocations";
        JsonNode preview = first.get(path + "/preview?firstPosition=1&lastPosition=" + (ALONE + 1))
                .expect(200)
                .json();
        assertThat(preview.path("needsConfirmation").asBoolean())
                .as(preview.toString())
                .isTrue();

        Answer proposed = recall(path, 1, ALONE + 1);
        String recall = path + "/" + proposed.json().path("id").asText();
        assertThat(proposed.json().path("state").asText()).isEqualTo("PROPOSED");
        assertThat(verdict(shards, epoch, 1)).isEqualTo("authentic");
        assertThat(first.change(recall + "/confirmation", proposed, null)
                        .expect(403)
                        .problem())
                .isEqualTo("recall.selfConfirmed");
        assertThat(verdict(shards, epoch, 1)).isEqualTo("authentic");

        Answer confirmed =
                second.change(recall + "/confirmation", proposed, null).expect(200);
        assertThat(confirmed.json().path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(confirmed.json().path("confirmedBy").asText())
                .isNotEqualTo(confirmed.json().path("proposedBy").asText());
        assertThat(verdict(shards, epoch, 1)).isEqualTo("revoked");
        assertThat(verdict(shards, epoch, ALONE + 1)).isEqualTo("revoked");
        assertThat(verdict(shards, epoch, ALONE + 2)).isEqualTo("authentic");
        second.change(recall + "/confirmation", proposed, null).expect(412);

        Answer few = recall(path, 3, ALONE + 2);
        assertThat(few.json().path("state").asText())
                .as("of as many as one person may recall")
                .isEqualTo("IN_FORCE");
        assertThat(verdict(shards, epoch, ALONE + 2)).isEqualTo("revoked");
    }

    private Answer recall(String path, int from, int to) {
        return first.post(
                        path,
                        Map.of("firstPosition", from, "lastPosition", to, "reason", "Rappel d’un lot de fabrication"))
                .expect(201);
    }

    private long sealed() {
        People.Member company = stage.people().company("rappelée");
        String order = road.ordered(company, road.stamper("route"), road.certified(company, "Lait à rappeler"), STAMPS);
        road.paid(company, order);
        road.released(order);
        return road.sealed(order).get(0).path("number").asLong();
    }

    private String verdict(StoredShards shards, int epoch, int position) {
        return stage.stranger()
                .get("/" + shards.codeIn(epoch, position), "Accept", "application/json")
                .expect(200)
                .json()
                .path("verdict")
                .asText();
    }
}
