package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is recalled by certification, by shard and by stamp, what it does to verdicts, and how it is undone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallScopesIT {
    private static final String RECALLS = "/api/v1/recalls";
    private static final int FIRST = 6_000;
    private static final int SECOND = 5_000;
    private static final String REASON = "Moisissure constatée";
    private static final String INSTRUCTIONS = "Rapportez la boîte entière au vendeur.";

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final Client proposer =
            stage.people().official(Role.OPERATEUR_OCC, "reviewer").client();
    private final Client confirmer =
            stage.people().official(Role.OPERATEUR_OCC, "granter").client();
    private final People.Member company = stage.people().company("rappelée par portée");
    private final People.Member stranger = stage.people().company("étrangère au rappel");
    private String certification = "";
    private List<Long> lots = List.of();

    @BeforeAll
    void twoLotsOfACertification() {
        certification = road.certified(company, "Confiture à rappeler");
        String order = road.ordered(company, road.stamper("route"), certification, FIRST, SECOND);
        road.paid(company, order);
        road.released(order);
        lots = road.sealed(order).stream()
                .map(lot -> lot.path("number").asLong())
                .sorted()
                .toList();
        assertThat(lots).hasSize(2);
    }

    @Test
    void ofACertificationTakesASecondPersonAndTouchesEveryLot() throws Exception {
        Map<String, Object> all = Map.of("scope", "CERTIFICATION", "certification", certification);
        JsonNode preview = proposer.post(RECALLS + "/preview", all).expect(200).json();
        assertThat(preview.path("lots").asInt()).isEqualTo(2);
        assertThat(preview.path("stamps").asInt()).isEqualTo(FIRST + SECOND);
        assertThat(preview.path("sealed").asInt()).isEqualTo(FIRST + SECOND);
        assertThat(preview.path("needsConfirmation").asBoolean())
                .as("no lot alone would need it")
                .isTrue();

        Answer proposed = recall(Map.of(
                "scope",
                "CERTIFICATION",
                "certification",
                certification,
                "reason",
                REASON,
                "instructions",
                INSTRUCTIONS));
        String recall = RECALLS + "/" + proposed.json().path("id").asText();
        assertThat(proposed.json().path("state").asText()).isEqualTo("PROPOSED");
        assertThat(verdicts(FIRST)).containsOnly("authentic");
        assertThat(proposer.change(recall + "/confirmation", proposed, null)
                        .expect(403)
                        .problem())
                .isEqualTo("recall.selfConfirmed");
        JsonNode part = proposer.all(recall + "/revocations").get(0);
        String partPath = "/api/v1/lots/" + part.path("lot").asText() + "/revocations/"
                + part.path("id").asText();
        assertThat(confirmer
                        .change(partPath + "/confirmation", confirmer.get(partPath), null)
                        .expect(409)
                        .problem())
                .as("a part cannot be confirmed alone")
                .isEqualTo("recall.part");

        Answer confirmed =
                confirmer.change(recall + "/confirmation", proposed, null).expect(200);
        assertThat(confirmed.json().path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(verdicts(SECOND)).containsOnly("revoked");
        JsonNode told = verdict(lots.get(0), 1);
        assertThat(told.path("revocation").path("reason").asText()).isEqualTo(REASON);
        assertThat(told.path("revocation").path("instructions").asText()).isEqualTo(INSTRUCTIONS);
        assertThat(told.path("advice").get(0).asText()).isEqualTo(INSTRUCTIONS);
        assertThat(preview(Map.of("scope", "LOT", "lot", lots.get(0)))
                        .path("revokedAlready")
                        .asInt())
                .isEqualTo(FIRST);

        assertThat(company.client().get(recall).expect(200).json().has("proposedBy"))
                .as("who recalls is not the company's business")
                .isFalse();
        assertThat(stranger.client().get(recall).expect(404).problem()).isEqualTo("notFound.recall");
        assertThat(stranger.client().all(RECALLS)).isEmpty();

        Answer lifted = proposer.change(recall + "/lift", confirmed, Map.of("reason", "Analyses favorables"))
                .expect(200);
        assertThat(lifted.json().path("liftedReason").asText()).isEqualTo("Analyses favorables");
        assertThat(verdicts(FIRST)).containsOnly("authentic");
        assertThat(proposer.change(recall + "/lift", lifted, Map.of("reason", "Encore"))
                        .expect(409)
                        .problem())
                .isEqualTo("wrongState");
        assertThat(company.client().all(RECALLS + "?state=LIFTED"))
                .extracting(one -> one.path("id").asText())
                .contains(proposed.json().path("id").asText());
    }

    @Test
    void ofAShardAndOfOneStampTouchesThoseAlone() throws Exception {
        long lot = lots.get(1);
        Answer one = recall(Map.of("scope", "STAMP", "lot", lot, "position", 17, "reason", REASON));
        assertThat(one.json().path("stamps").asInt()).isEqualTo(1);
        assertThat(word(lot, 17)).isEqualTo("revoked");
        assertThat(word(lot, 18)).isEqualTo("authentic");

        Answer shard = recall(Map.of("scope", "SHARD", "lot", lot, "shard", 0, "reason", REASON));
        assertThat(shard.json().path("firstPosition").asInt()).isEqualTo(1);
        assertThat(word(lot, 18)).isEqualTo("revoked");

        lift(shard);
        assertThat(word(lot, 18)).isEqualTo("authentic");
        assertThat(word(lot, 17)).as("by its own recall").isEqualTo("revoked");
        lift(one);
        assertThat(word(lot, 17)).isEqualTo("authentic");
    }

    @Test
    void refusesWhatItWouldNotHeed() {
        long lot = lots.get(0);
        refused(Map.of("scope", "CERTIFICATION", "certification", certification, "lot", lot), "lot");
        refused(Map.of("scope", "LOT", "lot", lot, "position", 3), "position");
        refused(Map.of("scope", "STAMP", "lot", lot), "position");
        refused(Map.of("scope", "STAMP", "lot", lot, "position", FIRST + 1), "position");
        refused(Map.of("scope", "SHARD", "lot", lot, "shard", 99), "shard");
        assertThat(proposer.post(RECALLS + "/preview", Map.of("scope", "SHARD", "lot", lot, "shard", specimens(lot)))
                        .expect(400)
                        .field())
                .isEqualTo("shard");
        assertThat(proposer.post(RECALLS + "/preview", Map.of("scope", "LOT", "lot", 999_999_999))
                        .expect(404)
                        .problem())
                .isEqualTo("notFound.lot");
        String none = road.certified(company, "Miel sans lot");
        assertThat(proposer.post(RECALLS + "/preview", Map.of("scope", "CERTIFICATION", "certification", none))
                        .expect(409)
                        .problem())
                .isEqualTo("recall.nothing");
        assertThat(proposer.post(RECALLS, Map.of("scope", "STAMP", "lot", lot, "position", 1))
                        .expect(400)
                        .field())
                .isEqualTo("reason");
    }

    private void refused(Map<String, Object> request, String field) {
        Answer answer = proposer.post(RECALLS + "/preview", request).expect(400);
        assertThat(answer.field()).as(answer.toString()).isEqualTo(field);
    }

    private int specimens(long lot) {
        return new StoredShards(stage, lot)
                .rows().stream()
                        .filter(row -> Boolean.TRUE.equals(row.get("specimen")))
                        .mapToInt(row -> (int) StoredShards.number(row, "index_in_lot"))
                        .findFirst()
                        .orElseThrow();
    }

    private Answer recall(Map<String, Object> request) {
        return proposer.post(RECALLS, request).expect(201);
    }

    private JsonNode preview(Map<String, Object> request) {
        return proposer.post(RECALLS + "/preview", request).expect(200).json();
    }

    private void lift(Answer recall) {
        proposer.change(
                        RECALLS + "/" + recall.json().path("id").asText() + "/lift",
                        recall,
                        Map.of("reason", "Retrouvées"))
                .expect(200);
    }

    /** Of that position of the first lot, and of the first position of the second. */
    private List<String> verdicts(int position) throws Exception {
        return List.of(word(lots.get(0), position), word(lots.get(1), 1));
    }

    private String word(long lot, int position) {
        return verdict(lot, position).path("verdict").asText();
    }

    private JsonNode verdict(long lot, int position) {
        StoredShards shards = new StoredShards(stage, lot);
        int epoch = (int) StoredShards.number(shards.rows().get(0), "epoch");
        return stage.stranger()
                .get("/" + shards.codeIn(epoch, position), "Accept", "application/json")
                .expect(200)
                .json();
    }
}
