package cg.gouv.qr.tests.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Person;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the audit keeps: who, for which organisation, by which permission, what, from where, in which request. */
class AuditIT {
    private static final String ORGANISATIONS = "/api/v1/organisations";

    private final Stage stage = Stage.running();
    private final People people = stage.people();
    private final Person operator = people.official(Role.OPERATEUR_OCC);
    private final Client auditor = people.official(Role.AUDITEUR_SYSTEME).client();

    @Test
    void keepsATransitionWithItsRequest() {
        Person person = people.newcomer();
        JsonNode registered = person.client()
                .post(ORGANISATIONS, people.registration("COMPANY", "Tracée"))
                .expect(201)
                .json();
        String id = registered.path("id").asText();
        String path = ORGANISATIONS + "/" + id;
        Answer admitted = operator.client()
                .change(path + "/admission", operator.client().get(path), null)
                .expect(200);

        List<Map<String, @Nullable Object>> entries =
                stage.database().all("select * from audit_entry where request_id = ?", admitted.header("X-Request-Id"));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.get("person")).isEqualTo(operator.id());
            assertThat(entry.get("person_name")).isEqualTo(operator.username());
            assertThat(entry.get("permission")).isEqualTo("organisations.admit");
            assertThat(entry.get("subject")).isEqualTo("organisation:" + id);
            assertThat(entry.get("outcome")).isEqualTo("DONE");
            assertThat(entry.get("address")).isEqualTo("127.0.0.1");
        });
        assertThat(auditor.all("/api/v1/audit-entries?subject=organisation:" + id))
                .as("what an auditor reads")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void keepsASignInByTokenOnce() {
        Person person = people.newcomer();
        Client client = person.client();
        client.get("/api/v1/me").expect(200);
        client.get("/api/v1/me").expect(200);

        assertThat(stage.database()
                        .all("select * from audit_entry where action = 'person.signed-in' and person = ?", person.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("address")).isEqualTo("127.0.0.1"));
    }

    @Test
    void keepsTheReadOfAnothersRecord() {
        String id = people.company("première").organisation();
        Answer read = operator.client().get(ORGANISATIONS + "/" + id).expect(200);
        assertThat(entriesOf(read)).singleElement().satisfies(entry -> {
            assertThat(entry.get("action")).isEqualTo("record.read");
            assertThat(String.valueOf(entry.get("subject_organisation_id"))).isEqualTo(id);
        });

        Answer own = people.company("première")
                .client()
                .get(ORGANISATIONS + "/" + id)
                .expect(200);
        assertThat(entriesOf(own)).as("one's own leaves no trace").isEmpty();
    }

    @Test
    void namesWhatWasChangedAndWhatWasReadAlike() {
        People.Member company = people.company("première");
        String product = company.client()
                .post("/api/v1/products", Map.of("designation", "Savon tracé"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Answer opened = company.client()
                .post("/api/v1/certifications", Map.of("product", product))
                .expect(201);
        String number = opened.json().path("number").asText();
        Answer read = operator.client().get("/api/v1/certifications/" + number).expect(200);
        for (Answer answer : List.of(opened, read)) {
            assertThat(entriesOf(answer))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.get("subject")).isEqualTo("certification:" + number));
        }
        assertThat(stage.database()
                        .all("select distinct action, subject from audit_entry where outcome = 'DONE'"
                                + " and action <> 'audit.read' and subject !~ '^[A-Za-z]+:.+$'"))
                .as("subjects without their kind")
                .isEmpty();
    }

    @Test
    void keepsARefusalOfAMissingPermission() {
        People.Member company = people.company("première");
        Answer refused = company.client().get("/api/v1/audit-entries").expect(403);
        assertThat(entriesOf(refused)).singleElement().satisfies(entry -> {
            assertThat(entry.get("outcome")).isEqualTo("REFUSED");
            assertThat(entry.get("person")).isEqualTo(company.person().id());
            assertThat(String.valueOf(entry.get("organisation_id"))).isEqualTo(company.organisation());
        });
    }

    @Test
    void keepsARefusalByARuleAndNothingOfWhatItRolledBack() {
        Person person = people.newcomer();
        person.client()
                .post(ORGANISATIONS, people.registration("COMPANY", "Une seule"))
                .expect(201);
        Answer refused = person.client()
                .post(ORGANISATIONS, people.registration("COMPANY", "Une de trop"))
                .expect(409);
        assertThat(entriesOf(refused))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("outcome")).isEqualTo("REFUSED"));
    }

    @Test
    void isReadByAuditorsAlone() {
        for (Role role : Role.values()) {
            Answer answer = people.anyone(role).client().get("/api/v1/audit-entries");
            assertThat(answer.status()).as(role.name()).isEqualTo(role.has("audit.read") ? 200 : 403);
        }
    }

    /** Of the request, but for the sign-in, which stands with whatever request of a session was its first. */
    private List<Map<String, @Nullable Object>> entriesOf(Answer answer) {
        return stage.database()
                .all(
                        "select * from audit_entry where request_id = ? and action <> 'person.signed-in' order by id",
                        answer.header("X-Request-Id"));
    }
}
