package cg.gouv.qr.tests.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Person;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsIT {
    private static final String ORGANISATIONS = "/api/v1/organisations";

    private final Stage stage = Stage.running();
    private final People people = stage.people();
    private final Client operator = people.official(Role.OPERATEUR_OCC).client();

    @Test
    void registersAnOrganisationOnceForEachPerson() {
        Person person = people.newcomer();
        Answer registered = person.client()
                .post(ORGANISATIONS, people.registration("COMPANY", "Huilerie du Kouilou"))
                .expect(201);
        String id = registered.json().path("id").asText();
        assertThat(registered.header("Location")).endsWith(ORGANISATIONS + "/" + id);
        assertThat(registered.etag()).isNotBlank();
        assertThat(person.client()
                        .get(ORGANISATIONS + "/mine")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("REGISTERED");

        Answer again = person.client().post(ORGANISATIONS, people.registration("COMPANY", "Une autre"));
        assertThat(again.expect(409).problem()).isNotBlank();
    }

    @Test
    void refusesANumberThatAnotherHoldsWithoutSayingWhose() {
        Map<String, Object> details = people.registration("COMPANY", "Première venue");
        people.newcomer().client().post(ORGANISATIONS, details).expect(201);
        Answer second = people.newcomer().client().post(ORGANISATIONS, details).expect(409);
        assertThat(second.text()).doesNotContain("Première venue");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, BAKERY",
        "name, x",
        "registrationNumber, x",
        "taxNumber, ''",
        "contactEmail, not-an-address",
        "contactPhone, 061234567",
        "address, ' '"
    })
    void namesTheFieldThatIsOutOfRange(String field, String value) {
        Map<String, Object> details = new HashMap<>(people.registration("COMPANY", "Société incomplète"));
        details.put(field, value);
        Answer answer = people.newcomer().client().post(ORGANISATIONS, details).expect(400);
        assertThat(answer.field()).as(answer.toString()).isEqualTo(field);
    }

    @Test
    void saysWhatIsWrongInTheCallersLanguage() {
        Client newcomer = people.newcomer().client();
        Answer french =
                newcomer.post(ORGANISATIONS, Map.of(), "Accept-Language", "fr").expect(400);
        Answer english =
                newcomer.post(ORGANISATIONS, Map.of(), "Accept-Language", "en").expect(400);
        assertThat(french.problem()).isEqualTo(english.problem());
        assertThat(french.json().path("detail").asText())
                .isNotEqualTo(english.json().path("detail").asText());
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void hidesAnOrganisationFromTheOthers() {
        People.Member first = people.company("première");
        People.Member second = people.company("seconde");
        Answer foreign =
                second.client().get(ORGANISATIONS + "/" + first.organisation()).expect(404);
        Answer absent =
                second.client().get(ORGANISATIONS + "/" + UUID.randomUUID()).expect(404);
        assertThat(foreign.problem())
                .as("no more is said than of what does not exist")
                .isEqualTo(absent.problem());
        assertThat(second.client().all(ORGANISATIONS))
                .extracting(item -> item.path("id").asText())
                .containsExactly(second.organisation());
    }

    @Test
    void showsAnAuditorNoPersonBehindIt() {
        People.Member company = people.company("première");
        Answer read = people.official(Role.AUDITEUR_SYSTEME)
                .client()
                .get(ORGANISATIONS + "/" + company.organisation())
                .expect(200);
        assertThat(read.json().has("contact")).as(read.toString()).isFalse();
        assertThat(read.text()).doesNotContain("Mabiala", "+24206", "avenue de la Paix");
    }

    @Test
    void listsPageAfterPageEachOnce() {
        people.company("première");
        people.company("seconde");
        List<String> byOne = operator.get(ORGANISATIONS + "?limit=1")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
        assertThat(byOne).hasSize(1);
        List<String> all = operator.all(ORGANISATIONS).stream()
                .map(item -> item.path("id").asText())
                .toList();
        assertThat(all).doesNotHaveDuplicates().contains(byOne.get(0)).hasSizeGreaterThan(1);
    }

    @Test
    void answersARepetitionUnderTheSameKeyAsBefore() throws Exception {
        Person person = people.newcomer();
        Map<String, Object> details = people.registration("COMPANY", "Savonnerie répétée");
        String key = UUID.randomUUID().toString();
        Callable<Answer> post = () -> person.client().post(ORGANISATIONS, details, "Idempotency-Key", key);
        List<Answer> answers = together(8, post);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).isNotEmpty();

        Answer later = post.call().expect(201);
        assertThat(Stream.concat(answers.stream(), Stream.of(later))
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::text)
                        .collect(Collectors.toSet()))
                .as("the answers that were given")
                .hasSize(1);
        assertThat(stage.database().all("select id from organisation where registered_by = ?", person.id()))
                .hasSize(1);

        Answer other = person.client()
                .post(ORGANISATIONS, people.registration("STAMPER", "Autre chose"), "Idempotency-Key", key);
        assertThat(other.expect(422).problem()).isNotBlank();
    }

    @Test
    void decidesOnceWhenTwoDecideTogether() throws Exception {
        String path = registered("Brasserie disputée");
        Answer read = operator.get(path).expect(200);
        List<Answer> answers = together(2, () -> operator.change(path + "/admission", read, null));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesAStaleVersion() {
        String path = registered("Minoterie changée");
        Answer read = operator.get(path).expect(200);
        Answer admitted = operator.change(path + "/admission", read, null).expect(200);
        assertThat(admitted.etag()).isNotEqualTo(read.etag());
        Answer stale = operator.change(path + "/suspension", read, Map.of("reason", "Contrôle non tenu"));
        assertThat(stale.expect(412).problem()).isNotBlank();
        operator.change(path + "/suspension", admitted, Map.of("reason", "Contrôle non tenu"))
                .expect(200);
    }

    @Test
    void refusesWhatItsStateDoesNotAllow() {
        String path = registered("Laiterie admise");
        Answer admitted =
                operator.change(path + "/admission", operator.get(path), null).expect(200);
        assertThat(operator.change(path + "/admission", admitted, null)
                        .expect(409)
                        .problem())
                .isNotBlank();
        assertThat(operator.change(path + "/reinstatement", admitted, null)
                        .expect(409)
                        .problem())
                .isNotBlank();
    }

    @Test
    void tellsAClientToSlowDown() throws Exception {
        Person person = people.newcomer();
        person.client().get("/api/v1/me").expect(200);
        List<Answer> answers = together(8, () -> {
            Answer answer;
            int asked = 0;
            do {
                answer = person.client().get("/api/v1/me");
            } while (answer.status() == 200 && ++asked < 5000);
            return answer;
        });
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.expect(429).problem()).isEqualTo("tooManyRequests");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        });
        people.newcomer().client().get("/api/v1/me").expect(200);
    }

    private String registered(String name) {
        Answer registered = people.newcomer()
                .client()
                .post(ORGANISATIONS, people.registration("COMPANY", name))
                .expect(201);
        return ORGANISATIONS + "/" + registered.json().path("id").asText();
    }

    private static List<Answer> together(int count, Callable<Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> one : threads.invokeAll(java.util.Collections.nCopies(count, request))) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
