package cg.gouv.qr.tests.scan;

import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Eventually;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Scans of the last days, shipped as a node ships those of its journal: by the application's role, in one transaction with the
 * note that they came. What no test can wait for is the time between them.
 */
public final class MadeUpScans {
    /** As docs/verification.md has it: 3600 × tenths of a degree from the pole + tenths of a degree from the date line. */
    public static final int BRAZZAVILLE = 857 * 3600 + 1952;

    public static final int POINTE_NOIRE = 852 * 3600 + 1918;

    private static final int AUTHENTIC = 1;

    private final long lot;
    private final int position;
    private final List<Scan> scans = new ArrayList<>();

    private record Scan(Instant at, int place) {}

    public MadeUpScans(long lot, int position) {
        this.lot = lot;
        this.position = position;
    }

    /** For some days a scan in each town, twenty minutes apart; the last ones yesterday. */
    public MadeUpScans inTwoTowns(int days) {
        for (int day = days; day > 0; day--) {
            in(BRAZZAVILLE, Duration.ofDays(day));
            in(POINTE_NOIRE, Duration.ofDays(day).minusMinutes(20));
        }
        return this;
    }

    public MadeUpScans in(int place, Duration ago) {
        scans.add(new Scan(Instant.now().minus(ago).truncatedTo(ChronoUnit.MICROS), place));
        return this;
    }

    public void ship(Database database) throws SQLException {
        long journal = ThreadLocalRandom.current().nextLong();
        try (Connection connection = database.application()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < scans.size(); i++) {
                OffsetDateTime at = scans.get(i).at().atOffset(ZoneOffset.UTC);
                Database.texts(connection, "select scan_day.make(?)", at.toLocalDate());
                Database.texts(
                        connection,
                        "insert into scan (at, lot_number, journal, sequence, position, place, outcome, channel)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 1) returning 1",
                        at,
                        lot,
                        journal,
                        i,
                        position,
                        scans.get(i).place(),
                        AUTHENTIC);
            }
            Database.texts(
                    connection,
                    "insert into scan_shipment select journal, min(sequence), count(*), string_agg(int8send(lot_number)"
                            + " || int4send(position) || int4send(1)"
                            + " || int8send((floor(extract(epoch from at))::bigint << 24) | (place + 1)), ''), now()"
                            + " from scan where journal = ? and at > now() - interval '30 days' group by journal returning 1",
                    journal);
            connection.commit();
        }
    }

    /** A thousand stamps of no lot at all, each seen once, and known to whoever scores: before that nothing is suspect. */
    public static void ofACountry(Database database) throws SQLException {
        try (Connection connection = database.application()) {
            List<String> added = Database.texts(
                    connection,
                    "insert into stamp_seen (lot_number, position, scans, first_at, last_at, track)"
                            + " select 999999990, n, 1, now(), now(),"
                            + " int8send((extract(epoch from now())::bigint << 24) | (case n % 3 when 0 then ? else ? end + 1))"
                            + " from generate_series(1, 1200) n on conflict do nothing returning now()",
                    POINTE_NOIRE,
                    BRAZZAVILLE);
            if (!added.isEmpty()) {
                String begun =
                        "select from periodic_task where name = 'clones-look' and last_begun_at > cast(? as timestamptz)";
                Eventually.holds(
                        "a look that knows of them",
                        () -> !Database.rows(connection, begun, added.get(0)).isEmpty());
            }
        }
    }
}
