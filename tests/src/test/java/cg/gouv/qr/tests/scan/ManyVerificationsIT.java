package cg.gouv.qr.tests.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many codes in one call: those of a delivery. */
class ManyVerificationsIT {
    private static final String PATH = "/api/v1/verifications";
    private static final String FORGED = "10000000000000000000000000AB";

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final Client inspector = stage.people().official(Role.CONTROLEUR).client();

    @Test
    void eachGetsItsVerdictAndIsAScan() throws Exception {
        StoredShards lot = road.made(stage.people().company("livrée"), "Farine livrée", 1000);
        List<StoredShards.Stamp> stamps = lot.stamps(false);
        List<String> codes = new ArrayList<>(
                stamps.stream().limit(996).map(StoredShards.Stamp::code).toList());
        codes.addAll(List.of(
                "https://qr.gouv.cg/" + stamps.get(996).code(), stamps.get(997).shortCode(), FORGED, "no code"));

        JsonNode verdicts =
                inspector.post(PATH, Map.of("codes", codes)).expect(200).json().path("verdicts");

        assertThat(verdicts.findValuesAsText("code")).isEqualTo(codes);
        assertThat(verdicts.findValuesAsText("verdict"))
                .startsWith("authentic")
                .endsWith("authentic", "authentic", "forged", "unreadable");
        assertThat(Collections.frequency(verdicts.findValuesAsText("verdict"), "authentic"))
                .isEqualTo(998);
        JsonNode first = verdicts.path(0);
        assertThat(first.path("stamp").path("product").asText()).isEqualTo("Farine livrée");
        assertThat(first.path("stamp").path("lot").asLong()).isEqualTo(lot.lot());
        assertThat(first.path("stamp").path("certification").path("number").asText())
                .startsWith("OCC-");
        assertThat(first.has("why")).isFalse();
        assertThat(verdicts.path(999).path("unreadable").path("fault").asText()).isNotBlank();
        assertThat(new HashSet<>(verdicts.findValuesAsText("scan")))
                .as("ids of scans")
                .hasSize(998);
    }

    @Test
    void namesWhatItDoesNotTake() {
        assertThat(field(Map.of())).isEqualTo("codes");
        assertThat(field(Map.of("codes", List.of()))).isEqualTo("codes");
        assertThat(field(Map.of("codes", Collections.nCopies(1001, FORGED)))).isEqualTo("codes");
        assertThat(field(Map.of("codes", Arrays.asList(FORGED, null)))).isEqualTo("codes[1]");
        assertThat(field(Map.of("codes", List.of(FORGED, " ")))).isEqualTo("codes[1]");
        assertThat(field(Map.of("codes", List.of("A".repeat(201))))).isEqualTo("codes[0]");
        assertThat(field(Map.of("codes", List.of(7)))).isEqualTo("codes[0]");
    }

    /** Limits are told as such, never as a verdict. */
    @Test
    void tellsWhoTriesTooManyShortCodesToAskAgainLater() {
        Client hasty = stage.people().official(Role.CONTROLEUR, "presse").client();
        JsonNode verdicts = hasty.post(PATH, Map.of("codes", Collections.nCopies(100, "0000-0000-0000-0000")))
                .expect(200)
                .json()
                .path("verdicts");

        List<JsonNode> later = new ArrayList<>();
        verdicts.forEach(each -> {
            if (each.has("retryAfter")) {
                later.add(each);
            }
        });
        assertThat(verdicts).hasSize(100);
        assertThat(later).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path("retryAfter").asInt()).isPositive();
            assertThat(each.has("verdict")).isFalse();
        });
    }

    private String field(Map<String, ?> request) {
        return inspector.post(PATH, request).expect(400).field();
    }
}
