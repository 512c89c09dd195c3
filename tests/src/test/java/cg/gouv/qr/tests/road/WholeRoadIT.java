package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Certify, order, pay, generate, verify, recall: a small order in three lots, once from end to end. */
class WholeRoadIT {
    private static final int[] QUANTITIES = {300, 200, 150};
    private static final int STAMPS = 650;
    private static final int RECALLED = 20;

    private final Stage stage = Stage.running();
    private final People people = stage.people();
    private final Road road = new Road(stage).open();

    @Test
    void leadsFromADossierToAVerdict() throws IOException {
        People.Member company = people.company("route");
        String certification = road.certified(company, "Jus d’orange de la route");
        String order = road.ordered(company, road.stamper("route"), certification, QUANTITIES);
        assertThat(road.lots(order)).as("lots before the money is there").isEmpty();
        road.paid(company, order);
        road.released(order);

        Set<String> codes = new HashSet<>();
        List<JsonNode> lots = road.sealed(order);
        assertThat(lots).hasSize(QUANTITIES.length);
        for (JsonNode lot : lots) {
            StoredShards shards = new StoredShards(stage, lot.path("number").asLong());
            List<StoredShards.Stamp> stamps = shards.stamps(false);
            assertThat(stamps)
                    .extracting(StoredShards.Stamp::position)
                    .startsWith(1)
                    .isSorted()
                    .hasSize(lot.path("quantity").asInt());
            stamps.forEach(stamp -> codes.add(stamp.code()));
            isVerifiedByAnybody(stamps.get(stamps.size() / 2), certification);
            assertThat(verdict("/" + shards.stamps(true).get(0).code())).isEqualTo("specimen");
        }
        assertThat(codes).as("distinct codes").hasSize(STAMPS);
        hidesItAllFromOthers(order, lots.get(0));
        recalls(lots.get(0).path("number").asLong());
    }

    private void isVerifiedByAnybody(StoredShards.Stamp stamp, String certification) {
        JsonNode answer = scan("/" + stamp.code());
        assertThat(answer.path("verdict").asText()).as(answer.toString()).isEqualTo("authentic");
        assertThat(answer.path("stamp").path("certification").path("number").asText())
                .isEqualTo(certification);
        assertThat(verdict("/" + stamp.code().toLowerCase(Locale.ROOT) + "/?from=a-phone"))
                .isEqualTo("authentic");
        assertThat(verdict("/?code=" + stamp.shortCode())).isEqualTo("authentic");
        assertThat(verdict("/" + altered(stamp.code()))).isEqualTo("forged");
        assertThat(verdict("/" + stamp.code().substring(1))).isEqualTo("unreadable");
    }

    private void recalls(long lot) throws IOException {
        List<StoredShards.Stamp> stamps = new StoredShards(stage, lot).stamps(false);
        road.revoked(lot, 1, RECALLED);
        assertThat(verdict("/" + stamps.get(0).code())).isEqualTo("revoked");
        assertThat(verdict("/" + stamps.get(RECALLED - 1).code())).isEqualTo("revoked");
        assertThat(verdict("/" + stamps.get(RECALLED).code())).isEqualTo("authentic");
    }

    private void hidesItAllFromOthers(String order, JsonNode lot) {
        Client other = people.company("ailleurs").client();
        other.get("/api/v1/orders/" + order).expect(404);
        other.get("/api/v1/lots/" + lot.path("number").asText()).expect(404);
        other.get("/api/v1/certifications/" + lot.path("certification").asText())
                .expect(404);
        assertThat(other.all("/api/v1/invoices")).isEmpty();
        assertThat(other.all("/api/v1/products")).isEmpty();
    }

    private String verdict(String path) {
        return scan(path).path("verdict").asText();
    }

    private JsonNode scan(String path) {
        return stage.stranger()
                .get(path, "Accept", "application/json")
                .expect(200)
                .json();
    }

    /** With another last character, which is of the tag. */
    private static String altered(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');
    }
}
