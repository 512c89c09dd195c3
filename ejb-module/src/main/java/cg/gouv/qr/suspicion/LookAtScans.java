package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.suspicion.ShippedScans.Scanned;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Looks at what was shipped of scans: counts each stamp's, and raises a suspicion against those whose scans speak for copies.
 * That, the counts and what was looked at are one transaction: whatever breaks off, each scan is counted once, and none is passed
 * over.
 */
@Stateless
@AsPlatform("clones")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LookAtScans {
    /** Scans in one transaction, about. */
    static final int MOST = 20_000;

    private static final int PATIENCE = 30_000; // milliseconds for a statement

    @Resource(lookup = "java:jboss/datasources/Estampille")
    DataSource database;

    @Inject
    ScoreStamps score;

    @Inject
    RaiseSuspicions raise;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    /** @return false if nothing was there to look at, or another node looks */
    public boolean look() {
        Map<StampAt, SeenStamp> suspects;
        try (Connection connection = database.getConnection()) {
            if (!isAlone(connection)) {
                return false;
            }
            SortedMap<StampAt, Scanned> scanned = ShippedScans.take(connection, MOST);
            if (scanned.isEmpty()) {
                return false;
            }
            suspects = suspects(scanned, new SeenStamps(connection));
        } catch (SQLException e) {
            throw new EJBException("What was shipped of scans could not be looked at", e);
        }
        new TreeMap<>(suspects)
                .forEach((stamp, seen) ->
                        score.suspicious(seen.counted()).ifPresent(found -> raise.raise(stamp, found)));
        return true;
    }

    /** Counts all, and reads those again that are suspicious: somebody may have judged them meanwhile, and cannot any more. */
    private Map<StampAt, SeenStamp> suspects(SortedMap<StampAt, Scanned> scanned, SeenStamps stamps)
            throws SQLException {
        Instant kept = clock.instant().minus(configuration.scanDays(), ChronoUnit.DAYS);
        SortedSet<StampAt> suspects = new TreeSet<>();
        counted(scanned, stamps, kept).forEach((stamp, seen) -> {
            if (score.suspicious(seen.counted()).isPresent()) {
                suspects.add(stamp);
            }
        });
        return suspects.isEmpty() ? Map.of() : stamps.read(suspects);
    }

    /** For the time of the transaction. A row that two nodes make at once would hold what one of them counted. */
    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = " + PATIENCE);
            // Some thousand rows are found one by one, however cheap it looks to read a whole table for them.
            statement.execute("set local enable_hashjoin = off");
            statement.execute("set local enable_mergejoin = off");
            try (ResultSet row =
                    statement.executeQuery("select pg_try_advisory_xact_lock(hashtext('look at scans'))")) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** @return those of which somebody was told that they are real and not revoked */
    private static SortedMap<StampAt, SeenStamp> counted(
            SortedMap<StampAt, Scanned> scanned, SeenStamps stamps, Instant kept) throws SQLException {
        SortedMap<StampAt, SeenStamp> live = new TreeMap<>();
        Map<StampAt, SeenStamp> before = stamps.read(new TreeSet<>(scanned.keySet()));
        List<SeenStamp> now = new ArrayList<>();
        scanned.forEach((stamp, scans) -> {
            SeenStamp seen = before.getOrDefault(stamp, SeenStamp.never(stamp))
                    .with(scans.sightings())
                    .forgetting(kept);
            now.add(seen);
            if (scans.isLive()) {
                live.put(stamp, seen);
            }
        });
        stamps.write(now);
        return live;
    }
}
