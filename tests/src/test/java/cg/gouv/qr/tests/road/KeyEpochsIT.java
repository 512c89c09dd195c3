package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An epoch is closed when its keys are compromised, and retired when nobody shall believe them any more. */
class KeyEpochsIT {
    private static final String EPOCHS = "/api/v1/epochs";
    private static final String REASON = "Exercice : coffre réputé volé";
    private static final int FEW = 100;

    /** Enough for the lot not to be sealed before it is paused. */
    private static final int MANY = 30_000;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final Client administrator =
            stage.people().official(Role.ADMIN_GOUVERNEMENTAL).client();
    private final People.Member company = stage.people().company("époque");
    private final People.Member stamper = road.stamper("route");

    @Test
    void whenClosedVouchesForWhatIsSealedAlone() throws Exception {
        int epoch = opened();
        String certification = road.certified(company, "Riz d’une autre époque");
        String done = road.ordered(company, stamper, certification, FEW);
        road.paid(company, done);
        road.released(done);
        long sealed = lot(road.sealed(done).get(0));
        String waiting = road.ordered(company, stamper, certification, FEW);
        road.paid(company, waiting);
        long planned = lot(road.lots(waiting).get(0));
        String code = new StoredShards(stage, sealed).stamps(false).get(0).code();
        String neverMade = new StoredShards(stage, planned).codeIn(epoch, 1);
        assertThat(scan(code).path("verdict").asText()).isEqualTo("authentic");
        assertThat(scan(neverMade).path("verdict").asText()).isEqualTo("unknown");

        endsOnlyAsMeant(epoch, "closure");
        JsonNode closed = end(epoch, "closure").expect(200).json();
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("stateReason").asText()).isEqualTo(REASON);
        assertThat(heard("epoch.closed", epoch)).isEqualTo(1);
        assertThat(end(epoch, "closure").expect(409).problem()).isEqualTo("wrongState");
        Eventually.holds(
                "the closed epoch of a sealed stamp",
                () -> scan(code).path("verdict").asText().equals("closed_epoch"));
        assertThat(scan(code).path("stamp").path("lot").isNumber()).isTrue();
        assertThat(scan(neverMade).path("verdict").asText()).isEqualTo("forged");

        assertThat(road.release(waiting).expect(409).problem()).isEqualTo("epoch.noneActive");
        int next = opened();
        road.released(waiting);
        JsonNode moved = road.sealed(waiting).get(0);
        assertThat(moved.path("epoch").asInt()).isEqualTo(next);
        assertThat(scan(new StoredShards(stage, planned).stamps(false).get(0).code())
                        .path("verdict")
                        .asText())
                .isEqualTo("authentic");
        assertThat(scan(neverMade).path("verdict").asText()).isEqualTo("forged");
    }

    @Test
    void whenRetiredVouchesForNothing() throws Exception {
        int epoch = opened();
        assertThat(end(epoch, "retirement").expect(409).problem()).isEqualTo("wrongState");
        String certification = road.certified(company, "Mil d’une autre époque");
        String order = road.ordered(company, stamper, certification, MANY);
        road.paid(company, order);
        long lot = lot(road.lots(order).get(0));
        road.released(order);
        road.paused(lot);
        int next = opened();
        assertThat(next).isEqualTo(epoch + 1);
        assertThat(end(epoch, "retirement").expect(409).problem()).isEqualTo("epoch.inProduction");
        road.resumed(lot);
        road.sealed(order);
        JsonNode pack = road.pack(stamper, lot, "CSV", false);
        String code = new StoredShards(stage, lot).codeIn(epoch, MANY);
        assertThat(scan(code).path("verdict").asText()).isEqualTo("authentic");

        endsOnlyAsMeant(epoch, "retirement");
        JsonNode retired = end(epoch, "retirement").expect(200).json();
        assertThat(retired.path("state").asText()).isEqualTo("RETIRED");
        assertThat(heard("epoch.retired", epoch)).isEqualTo(1);
        Eventually.holds(
                "the verdict on a retired epoch's stamp",
                () -> "forged".equals(scan(code).path("verdict").asText()));
        assertThat(road.content(stamper.client(), pack).expect(409).problem()).isEqualTo("printPack.epochRetired");
    }

    private void endsOnlyAsMeant(int epoch, String how) {
        String path = EPOCHS + "/" + epoch;
        Answer read = administrator.get(path).expect(200);
        Answer unconfirmed = administrator
                .change(path + "/" + how, read, Map.of("reason", REASON, "confirmation", epoch + 1))
                .expect(400);
        assertThat(unconfirmed.field()).isEqualTo("confirmation");
        assertThat(administrator
                        .change(path + "/" + how, read, Map.of("confirmation", epoch))
                        .expect(400)
                        .field())
                .isEqualTo("reason");
        stage.people()
                .official(Role.OPERATEUR_OCC)
                .client()
                .change(path + "/" + how, read, Map.of("reason", REASON, "confirmation", epoch))
                .expect(403);
        assertThat(administrator.get(path).expect(200).etag()).isEqualTo(read.etag());
    }

    private Answer end(int epoch, String how) {
        String path = EPOCHS + "/" + epoch;
        return administrator.change(
                path + "/" + how, administrator.get(path).expect(200), Map.of("reason", REASON, "confirmation", epoch));
    }

    /** The number of an epoch of its own, which new lots take. */
    private int opened() {
        return administrator
                .post(EPOCHS, Map.of("forcedBecause", REASON))
                .expect(201)
                .json()
                .path("number")
                .asInt();
    }

    private int heard(String action, int epoch) {
        return stage.database()
                .all("select 1 from audit_entry where action = ? and subject = ?", action, "epoch:" + epoch)
                .size();
    }

    private JsonNode scan(String code) {
        return stage.stranger()
                .get("/" + code, "Accept", "application/json")
                .expect(200)
                .json();
    }

    private static long lot(JsonNode lot) {
        return lot.path("number").asLong();
    }
}
