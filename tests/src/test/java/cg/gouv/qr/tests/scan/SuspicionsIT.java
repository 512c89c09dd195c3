package cg.gouv.qr.tests.scan;

import static cg.gouv.qr.tests.scan.MadeUpScans.BRAZZAVILLE;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From scans in two towns to a suspicion, its verdict, and a person's word, on the real servers. */
class SuspicionsIT {
    private static final String SUSPICIONS = "/api/v1/suspicions";
    private static final Map<String, String> REASON = Map.of("reason", "Vérifié sur place");

    /** Whoever looks ahead is told the same, and leaves no scan. */
    private static final String[] LOOKING_AHEAD = {"Accept", "application/json", "User-Agent", "WhatsApp/2.23"};

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("copiée");
    private final Client operator =
            stage.people().official(Role.OPERATEUR_OCC, "reviewer").client();

    @BeforeEach
    void knowTheCountry() throws SQLException {
        MadeUpScans.ofACountry(stage.database());
    }

    @Test
    void aStampSeenInTwoTownsIsSuspectAndAnHonestOneIsNot() throws Exception {
        StoredShards lot = road.made(company, "Huile à copier", 100);
        List<StoredShards.Stamp> stamps = lot.stamps(false);
        new MadeUpScans(lot.lot(), 8)
                .in(BRAZZAVILLE, Duration.ofDays(3))
                .in(BRAZZAVILLE, Duration.ofDays(2))
                .in(BRAZZAVILLE, Duration.ofDays(1))
                .ship(stage.database());
        new MadeUpScans(lot.lot(), 7).inTwoTowns(6).ship(stage.database());

        JsonNode suspicion = suspicion(lot.lot(), 7);
        assertThat(suspicion.path("state").asText()).isEqualTo("OPEN");
        assertThat(suspicion.path("product").asText()).isEqualTo("Huile à copier");
        assertThat(suspicion.path("score").asDouble()).isGreaterThan(2.9);
        assertThat(suspicion.path("reasons").findValuesAsText("what")).contains("impossible_travel", "back_and_forth");
        Eventually.holds("the verdict", () -> verdict(stamps.get(6)).equals("suspect"));

        Answer scan = stage.stranger()
                .get("/" + stamps.get(6).code(), "Accept", "application/json", "Geolocation", "geo:-4.267,15.283")
                .expect(200);
        assertThat(scan.json().path("verdict").asText()).isEqualTo("suspect");
        assertThat(scan.json().path("stamp").path("product").asText()).isEqualTo("Huile à copier");
        assertThat(scan.header("Scan-Id")).isNotEmpty();
        assertThat(stage.stranger().get("/" + stamps.get(6).code()).expect(200).text())
                .contains("<body class=\"suspect\">");
        assertThat(stage.stranger()
                        .get("/?code=" + stamps.get(6).shortCode(), "Accept", "application/json")
                        .expect(200)
                        .json()
                        .path("verdict")
                        .asText())
                .isEqualTo("suspect");
        assertThat(company.client()
                        .post(
                                "/api/v1/verifications",
                                Map.of(
                                        "codes",
                                        List.of(
                                                stamps.get(6).code(),
                                                stamps.get(7).code())))
                        .expect(200)
                        .json()
                        .findValuesAsText("verdict"))
                .containsExactly("suspect", "authentic");

        awaitLooked();
        assertThat(verdict(stamps.get(7))).isEqualTo("authentic");
        assertThat(all(lot.lot())).as("one for one stamp").hasSize(1);
        Eventually.holds(
                "what was told",
                () -> !stage.database()
                        .all("select from scan where lot_number = ? and outcome = 7", lot.lot())
                        .isEmpty());
    }

    @Test
    void isConfirmedAndTheStampRevoked() throws Exception {
        StoredShards lot = road.made(company, "Huile confirmée", 100);
        StoredShards.Stamp stamp = lot.stamps(false).get(4);
        new MadeUpScans(lot.lot(), 5).inTwoTowns(6).ship(stage.database());
        String path = SUSPICIONS + "/" + suspicion(lot.lot(), 5).path("id").asText();
        Eventually.holds("the verdict", () -> verdict(stamp).equals("suspect"));

        Answer read = operator.get(path).expect(200);
        assertThat(read.json().path("scans")).hasSize(12);
        JsonNode last = read.json().path("scans").get(11);
        assertThat(last.path("channel").asText()).isEqualTo("PAGE");
        assertThat(last.path("place").path("latitude").asDouble()).isEqualTo(-4.75);
        assertThat(last.path("kilometres").asInt()).isBetween(350, 420);
        assertThat(last.path("seconds").asInt()).isEqualTo(1200);
        assertThat(operator.change(path + "/confirmation", read, Map.of("reason", "x"))
                        .expect(400)
                        .field())
                .isEqualTo("reason");

        Answer confirmed = operator.change(path + "/confirmation", read, REASON).expect(200);
        assertThat(confirmed.json().path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.json().path("decidedBy").asText()).isNotBlank();
        JsonNode verdict = stage.stranger()
                .get("/" + stamp.code(), "Accept", "application/json")
                .expect(200)
                .json();
        assertThat(verdict.path("verdict").asText()).as("at once").isEqualTo("revoked");
        assertThat(verdict.path("revocation").path("reason").asText()).isEqualTo("Vérifié sur place");
        operator.change(path + "/dismissal", read, REASON).expect(412);
        assertThat(operator.change(path + "/dismissal", confirmed, REASON)
                        .expect(409)
                        .problem())
                .isEqualTo("wrongState");

        awaitLooked();
        assertThat(all(lot.lot())).as("no other of a revoked stamp").hasSize(1);
    }

    @Test
    void isDismissedAndWhatWasSeenCountsNoMore() throws Exception {
        StoredShards lot = road.made(company, "Huile innocentée", 100);
        StoredShards.Stamp stamp = lot.stamps(false).get(2);
        new MadeUpScans(lot.lot(), 3).inTwoTowns(6).ship(stage.database());
        String path = SUSPICIONS + "/" + suspicion(lot.lot(), 3).path("id").asText();
        Eventually.holds("the verdict", () -> verdict(stamp).equals("suspect"));

        Answer read = operator.get(path).expect(200);
        Answer dismissed = operator.change(path + "/dismissal", read, REASON).expect(200);
        assertThat(dismissed.json().path("state").asText()).isEqualTo("DISMISSED");
        Eventually.holds("the verdict", () -> verdict(stamp).equals("authentic"));

        for (String place : List.of("geo:-4.267,15.283", "geo:-4.778,11.864")) {
            stage.stranger().get("/" + stamp.code(), "Geolocation", place).expect(200);
        }
        Eventually.holds("both are counted", () -> seen(lot.lot(), 3) == 14);
        new MadeUpScans(lot.lot(), 3).inTwoTowns(2).ship(stage.database()); // came late, of the time before
        Eventually.holds("these too", () -> seen(lot.lot(), 3) == 18);
        assertThat(verdict(stamp)).isEqualTo("authentic");
        assertThat(all(lot.lot())).hasSize(1);
    }

    @Test
    void isNothingForACompanyAndDecidedOnByFew() throws Exception {
        StoredShards lot = road.made(company, "Huile secrète", 100);
        new MadeUpScans(lot.lot(), 1).inTwoTowns(6).ship(stage.database());
        String path = SUSPICIONS + "/" + suspicion(lot.lot(), 1).path("id").asText();

        company.client().get(SUSPICIONS).expect(403);
        company.client().get(path).expect(403);
        try (Connection connection = stage.database().application(company.organisation())) {
            assertThat(Database.rows(connection, "select from suspicion"))
                    .as("by the database itself")
                    .isEmpty();
        }
        Client inspector = stage.people().official(Role.CONTROLEUR).client();
        Answer read = inspector.get(path).expect(200);
        inspector.change(path + "/confirmation", read, REASON).expect(403);
        stage.people().official(Role.AUDITEUR_SYSTEME).client().get(path).expect(200);
    }

    @Test
    void tellsWhenAStampWasSeenAndHowOften() throws Exception {
        StoredShards lot = road.made(company, "Huile déjà vue", 100);
        StoredShards.Stamp stamp = lot.stamps(false).get(0);
        assertThat(stage.stranger()
                        .get("/" + stamp.code(), "Accept", "application/json")
                        .expect(200)
                        .json()
                        .has("seen"))
                .as("the first time")
                .isFalse();
        Eventually.holds("its row", () -> seen(lot.lot(), 1) == 1);

        JsonNode told = Eventually.some(
                "what is known",
                () -> java.util.Optional.of(stage.stranger()
                                .get("/" + stamp.code(), "Accept", "application/json")
                                .expect(200)
                                .json())
                        .filter(json -> json.has("seen")));
        assertThat(told.path("seen").path("times").asInt()).isPositive();
        assertThat(told.path("seen").path("first").asText()).startsWith("20");
        assertThat(stage.stranger()
                        .get("/" + lot.stamps(true).get(0).code(), "Accept", "application/json")
                        .expect(200)
                        .json()
                        .has("seen"))
                .as("a specimen of the same position")
                .isFalse();
    }

    /** Whoever looks dies in the middle: what it began is gone, and another looks again. */
    @Test
    void noScanIsLostOrCountedTwiceIfWhoeverLooksBreaksOff() throws Exception {
        long lot = 999_999_980;
        new MadeUpScans(lot, 1).in(BRAZZAVILLE, Duration.ofDays(3)).ship(stage.database());
        Eventually.holds("the first look", () -> seen(lot, 1) == 1);
        try (Connection holder = stage.database().application();
                Connection superuser = stage.database().superuser()) {
            holder.setAutoCommit(false);
            Database.rows(holder, "select from stamp_seen where lot_number = ? for update", lot);
            new MadeUpScans(lot, 1).inTwoTowns(2).ship(stage.database());
            String broken = "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where wait_event_type = 'Lock' and query like '%stamp_seen%' and pid <> pg_backend_pid()";
            Eventually.holds(
                    "the look that waits is broken off",
                    () -> !Database.texts(superuser, broken).isEmpty());
            assertThat(seen(lot, 1)).as("nothing of it is left").isEqualTo(1);
            holder.rollback();
        }
        Eventually.holds("the look that follows", () -> seen(lot, 1) == 5);
        awaitLooked();
        assertThat(seen(lot, 1)).isEqualTo(5);
        assertThat(stage.database().all("select from suspicion where lot_number = ?", lot))
                .as("there is no such lot")
                .isEmpty();
    }

    /** Rows of long ago, of which no other test knows. */
    @Test
    void wherePeopleScannedIsForgottenWithTheirScans() throws Exception {
        try (Connection connection = stage.database().application()) {
            Database.texts(
                    connection,
                    "insert into stamp_seen (lot_number, position, scans, first_at, last_at, track)"
                            + " select 999999970, n, 1, now() - n * interval '390 days', now() - n * interval '390 days',"
                            + " int8send(1) from generate_series(1, 2) n on conflict (lot_number, position)"
                            + " do update set track = excluded.track returning 1");
            Database.texts(
                    connection, "update periodic_task set due_at = now() where name = 'sightings-forget' returning 1");
        }
        Eventually.holds(
                "the older one's",
                () -> stage.database()
                        .all("select position from stamp_seen where lot_number = 999999970 and track = ''")
                        .toString()
                        .equals("[{position=2}]"));
    }

    private JsonNode suspicion(long lot, int position) {
        return Eventually.some(
                "a suspicion against stamp " + position,
                () -> all(lot).stream()
                        .filter(one -> one.path("position").asInt() == position)
                        .findFirst());
    }

    private List<JsonNode> all(long lot) {
        return operator.all(SUSPICIONS + "?lot=" + lot);
    }

    private String verdict(StoredShards.Stamp stamp) {
        return stage.stranger()
                .get("/" + stamp.code(), LOOKING_AHEAD)
                .expect(200)
                .json()
                .path("verdict")
                .asText();
    }

    private void awaitLooked() {
        Eventually.holds(
                "all is looked at",
                () -> stage.database().all("select from scan_shipment").isEmpty());
    }

    private long seen(long lot, int position) {
        List<Map<String, @Nullable Object>> rows = stage.database()
                .all("select scans from stamp_seen where lot_number = ? and position = ?", lot, position);
        return rows.isEmpty() ? 0 : StoredShards.number(rows.get(0), "scans");
    }
}
