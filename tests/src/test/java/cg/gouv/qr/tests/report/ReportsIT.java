package cg.gouv.qr.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.contract.Wire.Reply;
import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsIT {
    private static final String REPORTS = "/api/v1/reports";
    private static final String JSON = "Accept: application/json";
    private static final byte[] NO_PHOTO = new byte[0];

    private final Stage stage = Stage.running();
    private final Reporter reporter = new Reporter(stage);
    private final Client inspector = stage.people().official(Role.CONTROLEUR).client();
    private final Client auditor =
            stage.people().official(Role.AUDITEUR_SYSTEME).client();

    private JsonNode only(String receipt) {
        List<JsonNode> found = inspector.all(REPORTS).stream()
                .filter(report -> report.path("receipt").asText().equals(receipt))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void goFromAShopToAConclusionAndAreErased() throws Exception {
        StoredShards lot = new Road(stage).open().made(stage.people().company("signalée"), "Café à signaler", 100);
        StoredShards.Stamp stamp = lot.stamps(false).get(41);
        assertThat(reporter.get("/" + stamp.code()).body().replace("&#x3D;", "="))
                .contains("href=\"/signalement?lang=fr&amp;code=" + stamp.code() + "\"");
        assertThat(reporter.get("/signalement?lang=fr&code=" + stamp.code()).body())
                .contains("value=\"" + stamp.code() + "\"");

        assertThat(reporter.get("/signalement").body().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(15 << 10);
        Reply received = reporter.send(
                Map.of(
                        "token", reporter.token(),
                        "code", stamp.code(),
                        "text", "L’encre s’efface <b>au doigt</b>.",
                        "place", "Poto-Poto",
                        "shop", "Chez Aline",
                        "contact", "+242061234567"),
                Reporter.photo(3000, 2000));
        assertThat(received.status()).as(received.toString()).isEqualTo(201);
        assertThat(received.head())
                .contains("Content-Security-Policy: default-src 'none'", "Cache-Control: no-store")
                .doesNotContain("Set-Cookie");
        String receipt = Reporter.receipt(received);
        assertThat(received.head()).contains("Location: /signalement/" + receipt);

        String id = only(receipt).path("id").asText();
        Answer read = inspector.get(REPORTS + "/" + id).expect(200);
        assertThat(read.json().path("lot").asLong()).isEqualTo(lot.lot());
        assertThat(read.json().path("position").asInt()).isEqualTo(42);
        assertThat(read.json().path("verdict").asText()).isEqualTo("authentic");
        assertThat(read.json().path("text").asText()).isEqualTo("L’encre s’efface <b>au doigt</b>.");
        assertThat(read.json().path("contact").asText()).isEqualTo("+242061234567");
        assertThat(stage.database().all("select r::text as row from report r").toString())
                .as("a stamp's code, which nobody may read here")
                .doesNotContain(stamp.code());

        byte[] photo = inspector
                .get(REPORTS + "/" + id + "/photo", "Accept", "image/jpeg")
                .expect(200)
                .body();
        assertThat(ImageIO.read(new ByteArrayInputStream(photo)).getWidth()).isEqualTo(1600);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Aline");

        JsonNode audited = auditor.get(REPORTS + "/" + id).expect(200).json();
        assertThat(audited.path("text").asText()).isNotEmpty();
        assertThat(audited.has("contact") || audited.has("receipt"))
                .as("whose report it is")
                .isFalse();
        auditor.get(REPORTS + "/" + id + "/photo", "Accept", "image/jpeg").expect(403);
        auditor.change(REPORTS + "/" + id + "/review", read, null).expect(403);
        Client company = stage.people().company("signalée").client();
        company.get(REPORTS + "/" + id).expect(403);
        company.get(REPORTS).expect(403);

        assertThat(state(receipt).path("state").asText()).isEqualTo("received");
        Answer reviewed =
                inspector.change(REPORTS + "/" + id + "/review", read, null).expect(200);
        assertThat(state(receipt).path("state").asText()).isEqualTo("in_review");
        Answer closed = inspector
                .change(
                        REPORTS + "/" + id + "/close",
                        reviewed,
                        Map.of("outcome", "FOUNDED", "message", "Retiré de la vente. Merci."))
                .expect(200);
        assertThat(closed.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(state(receipt).path("outcome").asText()).isEqualTo("founded");
        assertThat(reporter.get("/signalement?receipt=" + receipt.toLowerCase(Locale.ROOT))
                        .body())
                .contains("Fondé", "Retiré de la vente. Merci.");
        assertThat(reporter.get("/signalement/" + receipt).body()).doesNotContain("doigt", "Poto-Poto");

        String erasure = "/signalement/" + receipt + "/effacement";
        assertThat(reporter.get(erasure).body()).contains("<form method=\"post\"");
        assertThat(state(receipt).path("state").asText()).as("only asked").isEqualTo("closed");
        assertThat(reporter.post(erasure, "application/x-www-form-urlencoded", "")
                        .status())
                .isEqualTo(200);
        JsonNode erased = inspector.get(REPORTS + "/" + id).expect(200).json();
        assertThat(erased.path("state").asText()).isEqualTo("ERASED");
        assertThat(erased.path("text").asText()
                        + erased.path("contact").asText()
                        + erased.path("place").asText())
                .isEmpty();
        assertThat(erased.path("outcome").asText()).isEqualTo("FOUNDED");
        inspector.get(REPORTS + "/" + id + "/photo", "Accept", "image/jpeg").expect(404);
        assertThat(stage.database().all("select from report_photo where report_id = ?", UUID.fromString(id)))
                .isEmpty();
        assertThat(state(receipt).path("state").asText()).isEqualTo("erased");

        List<Map<String, Object>> entries = stage
                .database()
                .all("select action, a::text as row from audit_entry a where subject = ? order by 1", "report:" + id)
                .stream()
                .map(Map::copyOf)
                .toList();
        assertThat(entries)
                .extracting(entry -> entry.get("action"))
                .contains("report.received", "report.takenInReview", "report.closed", "report.erased", "record.read");
        assertThat(entries.toString()).doesNotContain("Aline", "+242061234567", "doigt");
    }

    private JsonNode state(String receipt) {
        Reply reply = reporter.get("/signalement/" + receipt, JSON);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void areLimitedForEachAddress() {
        for (int i = 1; i <= 5; i++) {
            assertThat(reporter.json("{\"text\": \"Le n° %d\"}".formatted(i)).status())
                    .isEqualTo(201);
        }
        Reply sixth = reporter.json("{\"text\": \"Le n° 6\"}");
        assertThat(sixth.status()).as(sixth.toString()).isEqualTo(429);
        assertThat(sixth.head()).containsPattern("Retry-After: \\d+");
        assertThat(sixth.json().path("retryAfter").asInt()).isBetween(1, 3600);
        assertThat(reporter.send(Map.of("text", "Le n° 7"), new byte[4 << 20]).status())
                .isEqualTo(429);
        assertThat(new Reporter(stage).json("{\"text\": \"Un autre\"}").status())
                .isEqualTo(201);
    }

    @Test
    void areMadeOnceHoweverOftenTheButtonIsPressed() {
        Map<String, String> form = Map.of("token", reporter.token(), "text", "Deux fois " + UUID.randomUUID());
        String first = Reporter.receipt(reporter.send(form, NO_PHOTO));
        for (int i = 0; i < 8; i++) {
            assertThat(Reporter.receipt(reporter.send(form, NO_PHOTO))).isEqualTo(first);
        }
        assertThat(stage.database()
                        .all("select from report where statement = ?", Objects.requireNonNull(form.get("text"))))
                .hasSize(1);
    }

    @Test
    void keepWhatWasTypedAndSayWhatIsWrong() throws IOException {
        Reply missing = reporter.send(Map.of("shop", "Chez <Aline>", "place", "Moungali"), NO_PHOTO);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body())
                .contains("value=\"Chez &lt;Aline&gt;\"", "value=\"Moungali\"", "Cette valeur est obligatoire");
        Reply trapped = reporter.send(Map.of("text", "Achetez chez nous", "website", "http://spam"), NO_PHOTO);
        assertThat(trapped.status()).isEqualTo(400);
        Reply noPhoto = reporter.send(Map.of("text", "Regardez"), "GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertThat(noPhoto.status()).isEqualTo(400);
        assertThat(noPhoto.body()).contains("JPEG ou PNG", "\nRegardez</textarea>");
        byte[] torn = Arrays.copyOf(Reporter.photo(400, 400), 300);
        assertThat(reporter.send(Map.of("text", "Regardez"), torn).status()).isEqualTo(400);
        byte[] large = Arrays.copyOf(Reporter.photo(400, 400), 6 << 20);
        Reply tooLarge = reporter.send(Map.of("text", "Regardez"), large);
        assertThat(tooLarge.status()).isEqualTo(400);
        assertThat(tooLarge.body()).contains("5 Mio");
        Reply english = reporter.send(Map.of(), NO_PHOTO, "Accept-Language: en");
        assertThat(english.body()).contains("This value is required");
        JsonNode json = reporter.json("{\"text\": \"x\"}").json();
        assertThat(json.path("errors").path(0).path("field").asText()).isEqualTo("text");
    }

    /** 60,000 × 60,000 points, in 60 bytes. */
    @Test
    void takeNoPhotoThatWouldFillTheMemory() {
        ByteBuffer bomb = ByteBuffer.allocate(60)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {1, 0, 0, 0, 0});
        Reply refused = reporter.send(Map.of("text", "Regardez"), bomb.array());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data|no boundary",
                "multipart/form-data; boundary=x|",
                "multipart/form-data; boundary=x|--x",
                "multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nbroken off",
                "multipart/form-data; boundary=x|--x\r\nContent-Disposition: nonsense\r\n\r\na\r\n--x--\r\n",
                "multipart/form-data; boundary=x|--x\r\n\r\n\r\n--x--\r\n",
                "multipart/form-data; boundary=\"|--x--",
                "application/x-www-form-urlencoded|text=%zz&%=%",
                "application/json|{\"text\": ",
                "application/json|[1]",
                "application/json|\"text\"",
                "application/json|{\"text\": 5}",
                "application/json|{\"text\": \"\\ud800\\u0000xx\"}",
                "application/json|",
                "text/plain|text",
                "nonsense|text"
            })
    void refuseWhatCannotBeRead(String sent) {
        String[] parts = sent.split("\\|", 2);
        for (String accept : new String[] {JSON, "Accept: text/html"}) {
            Reply reply = reporter.post("/signalement", parts[0], parts[1], accept);
            assertThat(reply.status()).as(reply.toString()).isIn(400, 413, 415);
            assertThat(reply.body()).isNotEmpty();
        }
    }

    @Test
    void refuseWhatIsTooDeep() {
        assertThat(reporter.json("{\"text\": " + "[".repeat(2_000)).status()).isEqualTo(400);
    }

    @Test
    void sayThatTheyAreTooLarge() {
        Reply reply = reporter.post("/signalement", "multipart/form-data; boundary=x", "x".repeat((8 << 20) + 1));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body()).contains("5 Mio", "<form");
        assertThat(reporter.json("{\"text\": \"" + "x".repeat(70_000) + "\"}").status())
                .isEqualTo(413);
        assertThat(reporter.post("/signalement", "text/plain", "x".repeat(6 << 20))
                        .status())
                .isEqualTo(415);
        String photo =
                "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n%s\r\n--x--\r\n"
                        .formatted("x".repeat(9 << 20));
        assertThat(reporter.chunked("multipart/form-data; boundary=x", photo).status())
                .isEqualTo(400);
        assertThat(reporter.chunked("application/json", "x".repeat(9 << 20)).status())
                .isEqualTo(413);
    }

    @Test
    void areNotFoundByGuessing() {
        Reply unknown = reporter.get("/signalement/S-0000-0000-0001");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("S-0000-0000-0000");
        assertThat(reporter.post("/signalement/S-0000-0000-0001/effacement", "text/plain", "")
                        .status())
                .isEqualTo(404);
        for (int i = 0; i < 58; i++) {
            assertThat(reporter.get("/signalement/guess" + i, JSON).status()).isEqualTo(404);
        }
        Reply limited = reporter.get("/signalement/one-more", JSON);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.head()).containsPattern("Retry-After: \\d+");
    }

    @Test
    void areNoOrganisations() throws SQLException {
        assertThat(reporter.json("{\"text\": \"Pour personne\"}").status()).isEqualTo(201);
        String company = stage.people().company("signalée").organisation();
        try (Connection connection = stage.database().application(company)) {
            assertThat(Database.texts(connection, "select id from report")).isEmpty();
            assertThat(Database.texts(connection, "select report_id from report_photo"))
                    .isEmpty();
        }
    }

    /** A report of the past, closed for longer than such are kept. */
    @Test
    void areErasedWhenTheirTimeIsOver() throws SQLException {
        String receipt = Reporter.receipt(reporter.json("{\"text\": \"Il y a longtemps\"}"));
        String id = only(receipt).path("id").asText();
        Answer read = inspector.get(REPORTS + "/" + id);
        Answer reviewed = inspector.change(REPORTS + "/" + id + "/review", read, null);
        inspector
                .change(REPORTS + "/" + id + "/close", reviewed, Map.of("outcome", "UNFOUNDED"))
                .expect(200);
        try (Connection connection = stage.database().owner()) {
            connection.setAutoCommit(false);
            Database.reach(connection, "platform", "");
            Database.rows(
                    connection,
                    "with aged as (update report set closed_at = closed_at - interval '731 days' where id = ?::uuid)"
                            + " update periodic_task set due_at = now() where name = 'reports-erase' returning name",
                    id);
            connection.commit();
        }
        Eventually.holds(
                "its erasure",
                () -> inspector
                        .get(REPORTS + "/" + id)
                        .json()
                        .path("state")
                        .asText()
                        .equals("ERASED"));
        assertThat(state(receipt).path("outcome").asText()).isEqualTo("unfounded");
    }
}
