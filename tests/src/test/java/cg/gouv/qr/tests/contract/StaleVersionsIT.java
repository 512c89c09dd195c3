package cg.gouv.qr.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.report.Reporter;
import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever changes a record refuses a version that is not its present one, whatever state the record is in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleVersionsIT {
    private static final String API = "/api/v1/";
    private static final int STAMPS = 100;

    private final Stage stage = Stage.running();
    private final List<Operation> operations = Operation.in(
            stage.stranger().get("/api/v1/openapi.json").expect(200).json());
    private final People.Member company = stage.people().company("version");
    private final Client administrator =
            stage.people().official(Role.ADMIN_GOUVERNEMENTAL).client();

    /** A record of each kind that has a version, by the path under which the description puts it. */
    private final Map<String, String> records = new TreeMap<>();

    @BeforeAll
    void thereIsOneOfEachKind() throws SQLException {
        Road road = new Road(stage).open();
        People.Member stamper = road.stamper("route");
        String certification = road.certified(company, "Poivre à sa version");
        String order = road.ordered(company, stamper, certification, STAMPS);
        road.paid(company, order);
        String lot = road.lots(order).get(0).path("number").asText();
        JsonNode revocation = administrator
                .post(
                        API + "lots/" + lot + "/revocations",
                        Map.of("firstPosition", 1, "lastPosition", 2, "reason", "Pour essai"))
                .expect(201)
                .json();
        records.put("certifications/{number}", certification);
        records.put("epochs/{number}", first("epochs", "number"));
        records.put("lots/{number}", lot);
        records.put("lots/{lot}/revocations/{id}", revocation.path("id").asText());
        records.put("suspicions/{id}", suspicion(lot));
        records.put("recalls/{recall}", revocation.path("recall").asText());
        records.put("orders/{number}", order);
        records.put("organisations/{id}", company.organisation());
        records.put("payments/{id}", first("payments", "id"));
        records.put("products/{id}", road.product(company, "Cumin à sa version"));
        new Reporter(stage).json("{\"text\": \"Pour essai\"}");
        records.put("reports/{id}", first("reports", "id"));
        records.put("stampers/{id}", stamper.organisation());
        records.put("tariffs/{id}", first("tariffs?all=true", "id"));
        records.replaceAll((path, id) -> path.replace("{lot}", lot).replaceFirst("\\{[^}]+}", id));
    }

    /** Scans of two towns at once would take days to come about. */
    private String suspicion(String lot) throws SQLException {
        try (Connection connection = stage.database().superuser()) {
            return Database.texts(
                            connection,
                            "insert into suspicion (id, lot_number, position, product_designation, score, reasons, state,"
                                    + " raised_at, risen_at, version) values (gen_random_uuid(), ?::bigint, 3, 'Poivre', 3.5,"
                                    + " '[]', 'OPEN', now(), now(), 0) returning id::text",
                            lot)
                    .get(0);
        }
    }

    private String first(String list, String id) {
        JsonNode answer = administrator.get(API + list).expect(200).json();
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return items.path(0).path(id).asText();
    }

    @TestFactory
    Stream<DynamicTest> areRefused() {
        List<Operation> changes =
                operations.stream().filter(Operation::changesAVersion).toList();
        assertThat(changes).hasSizeGreaterThan(30);
        return changes.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> isRefused(operation)));
    }

    private void isRefused(Operation operation) {
        String kind = operation.record().substring(API.length());
        assertThat(records).as("a record for each kind of change").containsKey(kind);
        String record = API + records.get(kind);
        Client who = operation.isFor(Role.ENTREPRISE_CERTIFIEE.permissions()) ? company.client() : administrator;
        Answer before = who.get(record).expect(200);
        assertThat(before.etag()).isNotEmpty();
        String path = record + operation.path().substring(operation.record().length());
        Answer answer = who.send(
                operation.method(),
                path,
                operation.body().isPresent() ? operation.example() : null,
                "If-Match",
                "\"987654321\"",
                "X-Request-Id",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("staleVersion");
        assertThat(who.get(record).expect(200).etag()).isEqualTo(before.etag());
    }
}
