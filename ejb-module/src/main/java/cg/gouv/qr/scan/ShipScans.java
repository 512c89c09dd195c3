package cg.gouv.qr.scan;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Configuration;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Brings what a journal holds to the database. The scans and how far the journal is shipped are one transaction: whatever breaks
 * off, each scan is there once.
 */
@Stateless
@AsPlatform("scans")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShipScans {
    /** In one transaction. */
    static final int MOST = 20_000;

    private static final int PATIENCE = 10_000; // milliseconds for a statement

    @Resource(lookup = "java:jboss/datasources/Estampille")
    DataSource database;

    @Resource
    SessionContext context;

    @Inject
    Configuration configuration;

    /**
     * Ships up to {@link #MOST} scans more.
     *
     * @return how many of the journal's are in the database now
     */
    public int ship(ScanJournal journal) throws SQLException, IOException {
        boolean whole = false;
        try (Connection connection = database.getConnection()) {
            try (Statement limit = connection.createStatement()) {
                limit.execute("set local statement_timeout = " + PATIENCE);
            }
            int shipped = shipped(connection, journal.number());
            int to = Math.min(journal.size(), shipped + MOST);
            if (to > shipped) {
                ScanRows rows = new ScanRows(journal.number(), shipped, journal.read(shipped, to));
                ship(connection, rows);
                noteSighted(connection, rows, journal.number(), shipped);
                note(connection, rows, journal.number(), to);
            }
            whole = true;
            return to;
        } finally {
            if (!whole) {
                context.setRollbackOnly(); // a checked exception alone would commit the scans without how far they go
            }
        }
    }

    /** Locks the journal's row: nobody else ships it meanwhile. */
    private int shipped(Connection connection, long journal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into scan_journal as j"
                + " (number, shipped, shipped_by, shipped_at) values (?, 0, ?, now()) on conflict (number)"
                + " do update set shipped_by = excluded.shipped_by returning j.shipped")) {
            insert.setLong(1, journal);
            insert.setString(2, configuration.node());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void ship(Connection connection, ScanRows rows) throws SQLException, IOException {
        try (PreparedStatement make = connection.prepareStatement("select scan_day.make(?)")) {
            for (LocalDate day : rows.days()) {
                make.setObject(1, day);
                make.execute();
            }
        }
        long copied = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(ScanRows.COPY, new ByteArrayInputStream(rows.bytes()));
        if (copied != rows.count()) {
            throw new SQLException(
                    "PostgreSQL should have taken %d scans, and took %d".formatted(rows.count(), copied));
        }
    }

    /** For whoever looks for copied codes. */
    private static void noteSighted(Connection connection, ScanRows rows, long journal, int first) throws SQLException {
        List<SightedScan> sighted = rows.sighted();
        if (sighted.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into scan_shipment (journal, first, scans, sighted, shipped_at) values (?, ?, ?, ?, now())")) {
            insert.setLong(1, journal);
            insert.setInt(2, first);
            insert.setInt(3, sighted.size());
            insert.setBytes(4, SightedScan.bytes(sighted));
            insert.executeUpdate();
        }
    }

    /** Last, since the note of an hour keeps other nodes' notes waiting until the commit. */
    private static void note(Connection connection, ScanRows rows, long journal, int shipped) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update scan_journal set shipped = ?, shipped_at = now() where number = ?")) {
            update.setInt(1, shipped);
            update.setLong(2, journal);
            update.executeUpdate();
        }
        try (PreparedStatement due =
                connection.prepareStatement("insert into scan_hour_due (hour, noted_at) values (?, now())"
                        + " on conflict (hour) do update set noted_at = excluded.noted_at")) {
            for (Instant hour : rows.hours()) {
                due.setObject(1, hour.atOffset(ZoneOffset.UTC));
                due.execute();
            }
        }
    }
}
