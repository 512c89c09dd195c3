package cg.gouv.qr.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.contract.Wire.Reply;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server refuses before any of our code is reached gets an answer of ours all the same. */
class RefusedRequestsIT {
    private static final String API = "/api/v1/me";
    private static final String PORTAL = "/portail/index";
    private static final String PUBLIC = "/SOMETHING";
    private static final String[] LONG_BODY = {"Content-Length: 60000000", "Content-Type: application/json"};

    private final Stage stage = Stage.running();
    private final Wire wire = new Wire(stage);

    @Test
    void answersBrokenAddressesWithAProblem() {
        for (String broken : new String[] {"/%zz", "?a=%zz", "/%ff", "?a=%", "?a=<b>", "/\u00e9", "?a=%00"}) {
            problem(wire.get(API + broken), 400, "malformedAddress");
        }
    }

    @Test
    void answersWhatIsTooLongWithAProblem() {
        problem(wire.send("POST", API, "", LONG_BODY), 413, "tooLarge");
        problem(wire.get(API + "?" + "a".repeat(9000)), 414, "addressTooLong");
        problem(wire.get(API + "?" + parameters(1100)), 414, "addressTooLong");
        problem(wire.get(API, "X-Long: " + "a".repeat(20_000)), 431, "headersTooLarge");
        problem(wire.get(API, many("X-%d: a", 80)), 431, "headersTooLarge");
        problem(wire.get(API, "Cookie: " + String.join("; ", many("c%d=1", 50))), 431, "headersTooLarge");
    }

    @Test
    void readsARefusedBodyToItsEndSoThatItsSenderHearsOfIt() {
        Client operator = stage.people().official(Role.OPERATEUR_OCC).client();
        Answer answer = operator.upload("POST", "/api/v1/organisations", "application/json", new byte[(32 << 20) + 1]);
        assertThat(answer.expect(413).problem()).isEqualTo("tooLarge");
    }

    @Test
    void speaksTheLanguageOfWhoWasRefused() {
        assertThat(wire.get(API + "/%zz").json().path("title").asText()).isEqualTo("Demande incorrecte");
        Reply english = wire.get(API + "/%zz", "Accept-Language: en");
        assertThat(english.json().path("title").asText()).isEqualTo("Bad request");
        assertThat(english.head()).contains("Content-Language: en", "X-Request-Id: ", "Cache-Control: no-store");
        assertThat(wire.get(PORTAL + "/%zz", "Accept-Language: en").body()).contains("Request refused");
        assertThat(wire.send("POST", PUBLIC, "", "Content-Length: 60000000", "Accept-Language: en")
                        .body())
                .contains("Request refused");
    }

    @Test
    void showsThePortalsOwnPage() {
        page(wire.get(PORTAL + "/%zz"), 400, "Demande refusée");
        page(wire.send("POST", PORTAL, "", "Content-Length: 60000000"), 413, "Demande refusée");
        page(wire.get(PORTAL + "?" + "a".repeat(9000)), 414, "Demande refusée");
        page(wire.get(PORTAL, many("X-%d: a", 80)), 431, "Demande refusée");
        page(wire.get(PORTAL, "Cookie: " + String.join("; ", many("c%d=1", 50))), 431, "Demande refusée");
        page(wire.send("BREW", PORTAL, ""), 403, "Accès refusé");
    }

    @Test
    void showsThePublicPageAndCallsABrokenAddressUnreadable() {
        page(wire.get("/%zz"), 200, "Illisible");
        page(wire.get(PUBLIC + "\u00e9"), 200, "Illisible");
        page(wire.get(PUBLIC + "?utm={x}%zz"), 200, "Illisible");
        page(wire.send("POST", PUBLIC, "", "Content-Length: 60000000"), 413, "Demande refusée");
        page(wire.get(PUBLIC + "?" + "a".repeat(9000)), 414, "Demande refusée");
        page(wire.get(PUBLIC, many("X-%d: a", 80)), 431, "Demande refusée");
        page(wire.send("BREW", PUBLIC, ""), 501, "Demande refusée");
        Reply json = wire.send("POST", PUBLIC, "", "Content-Length: 60000000", "Accept: application/json");
        assertThat(json.status()).isEqualTo(413);
        assertThat(json.json().path("title").asText()).isEqualTo("Demande refusée");
    }

    @Test
    void hasNothingWhereRefusedRequestsEnd() {
        problem(wire.get("/api/refused"), 404, "notFound");
        page(wire.get("/portail/refused"), 404, "Page introuvable");
    }

    @Test
    void decodesWhatIsRight() {
        Client operator = stage.people().official(Role.OPERATEUR_OCC).client();
        assertThat(operator.get("/api/v1/organisations?state=%41CTIVE&cursor=caf%C3%A9")
                        .expect(400)
                        .field())
                .isIn("state", "cursor");
        page(wire.get("/portail/%69ndex"), 200, "Estampille");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept|///;q=x",
                "Accept|text/html;q=best",
                "Accept-Language|;;q=zz,,-",
                "Accept-Language|fr_FR",
                "If-None-Match|3",
                "If-Match|3"
            })
    void namesTheHeaderThatCannotBeRead(String header, String value) {
        Answer answer = stage.people().official(Role.OPERATEUR_OCC).client().get("/api/v1/me", header, value);
        assertThat(answer.expect(400).problem()).isEqualTo("invalid.header");
        assertThat(answer.field()).isEqualTo(header);
        assertThat(answer.json().path("detail").asText()).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;///", "json", "application/json; charset=\"", "application/json; charset=klingon"})
    void namesAContentTypeThatCannotBeRead(String type) {
        Client operator = stage.people().official(Role.OPERATEUR_OCC).client();
        Answer answer = operator.upload("POST", "/api/v1/organisations", type, new byte[] {'{', '}'});
        assertThat(answer.status()).as(answer.toString()).isIn(400, 415);
        assertThat(answer.problem()).isNotBlank();
        if (answer.status() == 400) {
            assertThat(answer.field()).as(answer.toString()).isNotBlank();
        }
    }

    private static void problem(Reply reply, int status, String problem) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.isProblem()).as(reply.toString()).isTrue();
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    }

    private static void page(Reply reply, int status, String title) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.head()).contains("Content-Type: text/html");
        assertThat(reply.body()).containsIgnoringCase("<!doctype html>").contains(title);
    }

    private static String parameters(int count) {
        return String.join("&", many("a%d", count));
    }

    private static String[] many(String form, int count) {
        return IntStream.range(0, count).mapToObj(form::formatted).toArray(String[]::new);
    }
}
