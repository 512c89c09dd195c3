package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What goes on after the server was stopped and started: a download that it broke off, and the timers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartedServerIT {
    /** Images of many times what lies in the buffers between server and client. */
    private static final int STAMPS =
            50_000; // 26 MB: more than what lies between server and client when the server goes

    private static final int READ_BEFORE = 1 << 20;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("patiente");
    private final People.Member stamper = road.stamper("route");
    private byte[] begun = {};
    private @Nullable JsonNode pack;
    private String ended = "";
    private String suspended = "";

    @BeforeAll
    void aDownloadIsBrokenOffByTheServersEnd() throws Exception {
        ended = road.certified(company, "Sucre d’hier");
        backDate(ended);
        suspended = road.certified(company, "Farine d’hier");
        road.suspended(suspended);
        backDate(suspended);
        String order = road.ordered(company, stamper, road.certified(company, "Café en images"), STAMPS);
        road.paid(company, order);
        road.released(order);
        long lot = road.sealed(order).get(0).path("number").asLong();
        JsonNode images = road.pack(stamper, lot, "PNG_ZIP", false);
        pack = images;
        String good = new StoredShards(stage, lot).stamps(false).get(0).code();
        begun = readUntil(images, () -> stage.halt("wildfly"));
        bootsWithoutTheDatabase(good);
    }

    /** It lives, says no stamp is good, and is ready by itself once the database is there. */
    private void bootsWithoutTheDatabase(String good) throws Exception {
        stage.halt("postgresql");
        CompletableFuture<Void> started = stage.startServer();
        Eventually.holds(
                "a server that lives",
                Duration.ofMinutes(3),
                () -> stage.stranger().get("/health/live").status() == 200);
        stage.stranger().get("/health/ready").expect(503);
        String verdict = stage.stranger()
                .get("/" + good, "Accept", "application/json")
                .json()
                .path("verdict")
                .asText();
        assertThat(verdict).isNotEmpty().isNotEqualTo("authentic");
        stage.start();
        started.join();
        Eventually.holds(
                "readiness", () -> stage.stranger().get("/health/ready").status() == 200);
    }

    @Test
    void makesALotAfterABootWithoutTheDatabase() throws Exception {
        String order = road.ordered(company, stamper, road.certified(company, "Sel du matin"), 1_000);
        road.paid(company, order);
        road.released(order);
        assertThat(road.sealed(order)).hasSize(1);
    }

    /** What came of the pack until the server went, which it did once the first bytes were there. */
    private byte[] readUntil(JsonNode images, Runnable end) {
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        boolean over = false;
        try (InputStream in = stamper.client().stream(
                "/api/v1/print-packs/" + images.path("id").asText() + "/content")) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                came.write(chunk, 0, read);
                if (!over && came.size() > READ_BEFORE) {
                    over = true;
                    end.run();
                }
            }
        } catch (IOException broken) {
            assertThat(over).as("whether it broke of itself: " + broken).isTrue();
        }
        return came.toByteArray();
    }

    /** Its last day is past, as if time had passed; its state does not know it yet. */
    private void backDate(String number) throws SQLException {
        try (Connection owner = stage.database().owner()) {
            owner.setAutoCommit(false);
            Database.reach(owner, "platform", "");
            try (var past = owner.prepareStatement("update certification set valid_from = current_date - 30,"
                    + " valid_until = current_date - 2 where number = ?")) {
                past.setString(1, number);
                assertThat(past.executeUpdate()).isOne();
            }
            try (var due = owner.prepareStatement(
                    "update periodic_task set due_at = now() where name = 'certifications-expire'")) {
                assertThat(due.executeUpdate()).isOne();
            }
            owner.commit();
        }
    }

    @Test
    void resumesADownloadAtTheByteWhereItBroke() throws Exception {
        JsonNode images = Objects.requireNonNull(pack);
        int size = images.path("size").asInt();
        String tag = "\"" + images.path("sha256").asText() + "\"";
        assertThat(begun.length).as("bytes that came before").isBetween(READ_BEFORE, size - 1);

        Answer rest = road.content(stamper.client(), images, "Range", "bytes=" + begun.length + "-", "If-Range", tag)
                .expect(206);
        assertThat(rest.header("ETag")).isEqualTo(tag);
        assertThat(rest.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(begun.length, size - 1, size));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(begun);
        sha256.update(rest.body());
        assertThat(HexFormat.of().formatHex(sha256.digest()))
                .isEqualTo(images.path("sha256").asText());

        String another = "\"" + "0".repeat(64) + "\"";
        assertThat(road.content(stamper.client(), images, "Range", "bytes=5-9", "If-Range", another)
                        .expect(200)
                        .body())
                .as("the whole, to whoever has the beginning of something else")
                .hasSize(size);
    }

    @Test
    void endsCertificationsWhoseLastDayIsPast() {
        for (String number : new String[] {ended, suspended}) {
            Eventually.holds(
                    "the end of " + number,
                    () -> "EXPIRED".equals(certification(number).path("state").asText()));
            Map<String, @Nullable Object> entry = stage.database()
                    .all(
                            "select * from audit_entry where action = 'certification.expired' and subject like ?",
                            "%" + number)
                    .get(0);
            assertThat(entry.get("person")).isEqualTo("platform:expiry");
        }
        assertThat(road.order(company, stamper, ended, 100).expect(409).problem())
                .isEqualTo("order.certificationNotInForce");
    }

    private JsonNode certification(String number) {
        return company.client()
                .get("/api/v1/certifications/" + number)
                .expect(200)
                .json();
    }
}
