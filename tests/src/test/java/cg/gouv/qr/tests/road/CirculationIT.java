package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A stamper reports what it applied and what it spoiled, and whoever scans is told. */
class CirculationIT {
    private static final String LOTS = "/api/v1/lots/";
    private static final int STAMPS = 300;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final Client operator =
            stage.people().official(Role.OPERATEUR_OCC, "reviewer").client();

    @Test
    void aStampThatMustBeAppliedIsGoodOnlyOnceItIs() {
        People.Member company = stage.people().company("à poser");
        People.Member stamper = road.stamper("route");
        String order = road.ordered(company, stamper, road.certified(company, "Huile à poser"), STAMPS);
        road.paid(company, order);
        long lot = road.lots(order).get(0).path("number").asLong();
        Answer planned = operator.get(LOTS + lot).expect(200);
        Answer required = operator.send(
                        "PUT",
                        LOTS + lot + "/application-requirement",
                        Map.of("required", true),
                        "If-Match",
                        planned.etag())
                .expect(200);
        assertThat(required.json().path("applicationRequired").asBoolean()).isTrue();
        road.released(order);
        road.sealed(order);

        assertThat(scan(lot, 1).path("verdict").asText()).isEqualTo("not_in_circulation");
        assertThat(scan(lot, 1).path("why").asText()).isEqualTo("not_applied");
        JsonNode reported =
                report(stamper.client(), lot, "applied", 1, 100).expect(200).json();
        assertThat(reported.path("applied").asInt()).isEqualTo(100);
        Eventually.holds("what was applied", () -> word(lot, 100).equals("authentic"));
        assertThat(word(lot, 101)).isEqualTo("not_in_circulation");

        assertThat(report(stamper.client(), lot, "spoiled", 91, 110)
                        .expect(200)
                        .json()
                        .path("spoiled")
                        .asInt())
                .isEqualTo(20);
        Eventually.holds(
                "what was spoiled", () -> scan(lot, 100).path("why").asText().equals("spoiled"));
        assertThat(word(lot, 90)).isEqualTo("authentic");
        assertThat(report(stamper.client(), lot, "applied", 80, 120).expect(409).problem())
                .isEqualTo("field.spoiledAlready");
        assertThat(company.client()
                        .get(LOTS + lot + "/circulation")
                        .expect(200)
                        .json()
                        .path("applied")
                        .asInt())
                .isEqualTo(90);

        Answer sealed = operator.get(LOTS + lot).expect(200);
        assertThat(operator.send(
                                "PUT",
                                LOTS + lot + "/application-requirement",
                                Map.of("required", false),
                                "If-Match",
                                sealed.etag())
                        .expect(409)
                        .problem())
                .as("too late")
                .isEqualTo("wrongState");
        assertThat(report(stamper.client(), lot, "applied", 1, STAMPS + 1)
                        .expect(400)
                        .field())
                .isEqualTo("ranges[0].lastPosition");
        assertThat(report(road.stamper("autre").client(), lot, "applied", 1, 2)
                        .expect(404)
                        .problem())
                .as("another stamper does not see the lot")
                .isEqualTo("notFound.lot");
        report(company.client(), lot, "applied", 1, 2).expect(403);
    }

    @Test
    void twoReportsAtOnceAreBothKept() throws Exception {
        People.Member stamper = road.stamper("route");
        People.Member company = stage.people().company("à poser ensemble");
        long lot = road.made(company, "Huile à poser ensemble", STAMPS).lot();
        List<CompletableFuture<Integer>> reports = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> report(stamper.client(), lot, "applied", 1 + 10 * i, 10 + 10 * i)
                                .status()))
                .toList();
        for (CompletableFuture<Integer> report : reports) {
            assertThat(report.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(stamper.client()
                        .get(LOTS + lot + "/circulation")
                        .expect(200)
                        .json()
                        .path("applied")
                        .asInt())
                .isEqualTo(80);
    }

    private static Answer report(Client who, long lot, String what, int first, int last) {
        return who.post(
                LOTS + lot + "/circulation/" + what,
                Map.of("ranges", List.of(Map.of("firstPosition", first, "lastPosition", last))));
    }

    private String word(long lot, int position) {
        return scan(lot, position).path("verdict").asText();
    }

    private JsonNode scan(long lot, int position) {
        StoredShards shards = new StoredShards(stage, lot);
        int epoch = (int) StoredShards.number(shards.rows().get(0), "epoch");
        return stage.stranger()
                .get("/" + shards.codeIn(epoch, position), "Accept", "application/json")
                .expect(200)
                .json();
    }
}
