package cg.gouv.qr.tests.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scans through the real server into the real database. */
class ScansIT {
    private static final String JSON = "application/json";
    private static final String FORGED = "/10000000000000000000000000AB";

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("scannée");

    @Test
    void areKeptAsTheyWereAnswered() throws Exception {
        StoredShards lot = lot("Lait à scanner");
        StoredShards.Stamp real = lot.stamps(false).get(6);
        StoredShards.Stamp specimen = lot.stamps(true).get(2);

        assertKept(stage.stranger().get("/" + real.code()), lot, 7, 1, 1);
        assertKept(stage.stranger().get("/" + real.code(), "Accept", JSON), lot, 7, 1, 2);
        assertKept(stage.stranger().get("/?code=" + real.code()), lot, 7, 1, 3);
        assertKept(stage.stranger().get("/?code=" + real.shortCode()), lot, 7, 1, 4);
        assertKept(stage.stranger().get("/" + specimen.code()), lot, 3, 4, 1);
        assertThat(stage.database().all("select from scan where lot_number = ?", lot.lot()))
                .as("each once")
                .hasSize(5);

        String path = "/api/v1/lots/" + lot.lot() + "/scans";
        assertThat(company.client().get(path).expect(200).json().findValuesAsText("scans"))
                .as("of this hour, by outcome and channel")
                .containsExactly("1", "1", "1", "1", "1");
        assertThat(stage.people()
                        .company("curieuse")
                        .client()
                        .get(path)
                        .expect(404)
                        .problem())
                .isNotBlank();
    }

    /** A cell of 11 km, and only if whoever asks sends it. */
    @Test
    void areKeptWithThePlaceThatTheirAskerSends() throws Exception {
        String code = "/" + lot("Lait à placer").stamps(false).get(0).code();

        assertThat(place(stage.stranger().get(code, "Geolocation", "geo:-4.267,15.283;u=50")))
                .as("85.7 degrees from the pole, 195.2 from the date line")
                .isEqualTo(857 * 3600 + 1952);
        assertThat(place(stage.stranger().get(code, "Geolocation", "somewhere")))
                .isNull();
    }

    private @Nullable Object place(Answer answer) {
        String[] id = answer.expect(200).header("Scan-Id").split("-", -1);
        Eventually.holds("the scan's row", () -> !scan(id).isEmpty());
        return scan(id).get(0).get("place");
    }

    @Test
    void areCountedForAPeriodThatHasAnEnd() throws Exception {
        String path = "/api/v1/lots/" + lot("Lait à compter").lot() + "/scans";

        assertThat(company.client().get(path).expect(200).text()).isEqualTo("[]");
        assertThat(company.client()
                        .get(path + "?from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z")
                        .expect(400)
                        .field())
                .isEqualTo("until");
        assertThat(company.client()
                        .get(path + "?from=2026-01-01T00:00:00Z&until=2026-03-01T00:00:00Z")
                        .expect(400)
                        .field())
                .isEqualTo("from");
        for (String extreme : List.of("-1000000000-01-01T00:00:00Z", "%2B1000000000-12-31T00:00:00Z")) {
            assertThat(company.client()
                            .get(path + "?until=" + extreme)
                            .expect(400)
                            .field())
                    .isEqualTo("until");
        }
    }

    private void assertKept(Answer answer, StoredShards lot, int position, int outcome, int channel) {
        String[] id = answer.expect(200).header("Scan-Id").split("-", -1);
        Eventually.holds("the scan's row", () -> !scan(id).isEmpty());
        Map<String, @Nullable Object> row = scan(id).get(0);
        assertThat(row)
                .containsEntry("lot_number", lot.lot())
                .containsEntry("position", position)
                .containsEntry("outcome", outcome)
                .containsEntry("channel", channel)
                .containsEntry("place", null);
    }

    private List<Map<String, @Nullable Object>> scan(String[] id) {
        return stage.database()
                .all(
                        "select * from scan where journal = ? and sequence = ? and at > now() - interval '1 hour'",
                        Long.parseUnsignedLong(id[0], 16),
                        HexFormat.fromHexDigits(id[1]));
    }

    @Test
    void areNoneOfWhatLooksAheadOrIsNoStamp() throws Exception {
        StoredShards lot = lot("Lait à regarder");
        String code = "/" + lot.stamps(false).get(0).code();
        long refused = refused();

        assertThat(stage.stranger().send("HEAD", code, null).header("Scan-Id")).isEmpty();
        assertThat(stage.stranger()
                        .get(code, "User-Agent", "WhatsApp/2.23")
                        .expect(200)
                        .header("Scan-Id"))
                .isEmpty();
        assertThat(stage.stranger()
                        .send("HEAD", "/?code=" + code.substring(1), null)
                        .header("Scan-Id"))
                .isEmpty();
        assertThat(stage.stranger().get(FORGED).expect(200).header("Scan-Id")).isEmpty();
        assertThat(stage.stranger().get("/nothing").expect(200).header("Scan-Id"))
                .isEmpty();

        Eventually.holds("what was refused", () -> refused() >= refused + 2);
        assertThat(stage.database().all("select from scan where lot_number = ?", lot.lot()))
                .isEmpty();
    }

    private long refused() {
        return StoredShards.number(
                stage.database()
                        .all("select coalesce(sum(codes), 0) as codes from refused_code")
                        .get(0),
                "codes");
    }

    /** A day long ago, of which no other test knows. */
    @Test
    void areAddedUpByTheHourAndGoWithTheirDay() throws SQLException {
        String hour = "2025-02-03 10:00:00+00";
        try (Connection connection = stage.database().application()) {
            scanned(connection, "2025-02-03 10:20:00+00", 3);
            rollUp(connection, hour);
            assertThat(sum(connection, hour)).isEqualTo(3);
            scanned(connection, "2025-02-03 10:59:59+00", 2);
            rollUp(connection, hour);
            assertThat(sum(connection, hour)).as("with those that came late").isEqualTo(5);

            assertThat(Database.texts(connection, "select scan_day.drop_older(400)"))
                    .containsExactly("1");

            assertThat(kept(connection)).isZero();
            assertThat(sum(connection, hour)).as("what is left of them").isEqualTo(5);
            scanned(connection, "2025-02-03 10:30:00+00", 4);
            rollUp(connection, hour);
            assertThat(sum(connection, hour))
                    .as("with those that came when the day was gone")
                    .isEqualTo(9);
            assertThat(kept(connection)).isZero();
        }
    }

    @Test
    void areChangedByNobody() throws SQLException {
        try (Connection connection = stage.database().application()) {
            for (String change : List.of(
                    "delete from scan",
                    "update scan set outcome = 1",
                    "truncate scan",
                    "drop table scan_day.other",
                    "delete from scan_hour",
                    "create table scan_day.mine (id int)")) {
                assertThatThrownBy(() -> Database.rows(connection, change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    /** A clock that went before by months, and is right now. */
    @Test
    void areKeptOfADayThatAnotherClockKnewBefore() throws SQLException {
        try (Connection connection = stage.database().application()) {
            String insert = "insert into scan (at, lot_number, journal, sequence, position, outcome, channel)"
                    + " values ('2025-01-15 10:20:00+00', 999999998, 2, ?, 1, 1, 1) returning 1";
            Database.texts(connection, insert, 1);

            Database.texts(connection, "select scan_day.make('2025-01-15')");

            Database.texts(connection, insert, 2);
            assertThat(Database.texts(
                            connection,
                            "select distinct tableoid::regclass::text from scan where lot_number = 999999998"))
                    .containsExactly("scan_day.other");

            Database.texts(connection, "select scan_day.drop_older(400)");
            assertThat(Database.texts(connection, "select count(*) from scan where lot_number = 999999998"))
                    .containsExactly("0");
            assertThat(Database.texts(connection, "select day from scan_day_gone where day = '2025-01-15'"))
                    .as("so that what comes late is added to its sums")
                    .hasSize(1);
        }
    }

    private static void scanned(Connection connection, String at, int scans) throws SQLException {
        Database.texts(connection, "select scan_day.make('2025-02-03')");
        Database.texts(
                connection,
                "insert into scan (at, lot_number, journal, sequence, position, outcome, channel)"
                        + " select cast(? as timestamptz), 999999999, 1, n, n, 1, 1 from generate_series(1, ?) n returning 1",
                at,
                scans);
        Database.texts(
                connection,
                "insert into scan_hour_due values (date_trunc('hour', cast(? as timestamptz)), now())"
                        + " on conflict (hour) do update set noted_at = now() returning 1",
                at);
    }

    private static void rollUp(Connection connection, String hour) throws SQLException {
        Database.texts(connection, "select 1 from scan_day.roll_up(cast(? as timestamptz))", hour);
    }

    private static long sum(Connection connection, String hour) throws SQLException {
        return StoredShards.number(
                Database.rows(
                                connection,
                                "select sum(scans) as sum from scan_hour where lot_number = 999999999 and hour = cast(? as timestamptz)",
                                hour)
                        .get(0),
                "sum");
    }

    private static long kept(Connection connection) throws SQLException {
        return StoredShards.number(
                Database.rows(connection, "select count(*) as kept from scan where lot_number = 999999999")
                        .get(0),
                "kept");
    }

    private StoredShards lot(String name) {
        return road.made(company, name, 100);
    }
}
