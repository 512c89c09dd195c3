package cg.gouv.qr.suspicion;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/** The rows of stamps that were scanned, many at a time, within one transaction. */
final class SeenStamps {
    private static final String READ = "select s.lot_number, s.position, s.scans,"
            + " cast(extract(epoch from s.first_at) as bigint), cast(extract(epoch from s.last_at) as bigint),"
            + " s.cleared_until, s.track from stamp_seen s join unnest(?, ?) as t(lot_number, position)"
            + " on s.lot_number = t.lot_number and s.position = t.position";

    private static final String WRITE = "insert into stamp_seen (lot_number, position, scans, first_at, last_at, track)"
            + " select lot_number, position, scans, to_timestamp(first), to_timestamp(last), track"
            + " from unnest(?, ?, ?, ?, ?, ?) as t(lot_number, position, scans, first, last, track)"
            + " order by lot_number, position on conflict (lot_number, position) do update set scans = excluded.scans,"
            + " first_at = excluded.first_at, last_at = excluded.last_at, track = excluded.track";

    private final Connection connection;

    SeenStamps(Connection connection) {
        this.connection = connection;
    }

    /** Those that were seen before. Once they are written, nobody else changes them until the transaction ends. */
    Map<StampAt, SeenStamp> read(SortedSet<StampAt> stamps) throws SQLException {
        Map<StampAt, SeenStamp> seen = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setArray(1, array("int8", stamps, StampAt::lot));
            select.setArray(2, array("int4", stamps, StampAt::position));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StampAt stamp = new StampAt(rows.getLong(1), rows.getInt(2));
                    OffsetDateTime cleared = rows.getObject(6, OffsetDateTime.class);
                    seen.put(
                            stamp,
                            new SeenStamp(
                                    stamp,
                                    rows.getInt(3),
                                    rows.getLong(4),
                                    rows.getLong(5),
                                    cleared == null ? null : cleared.toInstant(),
                                    KeptSightings.of(rows.getBytes(7))));
                }
            }
        }
        return seen;
    }

    /** Writes them, but for until when they are cleared, which is a person's word. */
    void write(List<SeenStamp> seen) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setArray(1, array("int8", seen, one -> one.stamp().lot()));
            insert.setArray(2, array("int4", seen, one -> one.stamp().position()));
            insert.setArray(3, array("int4", seen, SeenStamp::scans));
            insert.setArray(4, array("int8", seen, SeenStamp::firstSecond));
            insert.setArray(5, array("int8", seen, SeenStamp::lastSecond));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea",
                            seen.stream().map(one -> one.track().bytes()).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private <T> Array array(String type, Collection<T> of, Function<T, ?> each) throws SQLException {
        return connection.createArrayOf(type, of.stream().map(each).toArray());
    }
}
