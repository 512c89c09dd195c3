package cg.gouv.qr.cli.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What the nodes told of the places, and what the database knows of the copies, in words. */
final class StoreReport {
    private static final String SIGHTS =
            "select place, node, there, to_char(since at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'),"
                    + " free, last_error, seen_at < now() - interval '1 minute' from store_sight order by place, node";

    private static final String COPIES = "select place, count(*) filter (where state = 'KEPT'),"
            + " count(*) filter (where state = 'WANTED'), count(*) filter (where state = 'DAMAGED'),"
            + " count(*) filter (where state = 'LEAVING'), max(last_error) filter (where state <> 'KEPT'),"
            + " to_char(min(verified_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from shard_copy group by place order by place";

    // Of a place that no node sees, nothing counts.
    private static final String SHARDS = "with seen as (select place from store_sight"
            + " where seen_at > now() - interval '1 minute' group by place having bool_or(there)),"
            + " kept as (select s.lot_number, s.index_in_lot, count(c.place) as copies from shard s left join shard_copy c"
            + " on c.lot_number = s.lot_number and c.index_in_lot = s.index_in_lot and c.state = 'KEPT'"
            + " and c.place in (select place from seen) where s.state = 'SEALED' and s.tier is distinct from 'ENDED'"
            + " group by s.lot_number, s.index_in_lot)"
            + " select count(*), count(*) filter (where copies < ?), count(*) filter (where copies = 0) from kept";

    private final StringBuilder text = new StringBuilder();
    private boolean whole = true;

    private StoreReport() {}

    /** @param copies how many each shard should have */
    static StoreReport read(Connection database, int copies) throws SQLException {
        StoreReport report = new StoreReport();
        try (Statement sql = database.createStatement()) {
            try (ResultSet rows = sql.executeQuery(SIGHTS)) {
                report.sights(rows);
            }
            try (ResultSet rows = sql.executeQuery(COPIES)) {
                report.copies(rows);
            }
        }
        try (PreparedStatement sql = database.prepareStatement(SHARDS)) {
            sql.setInt(1, copies);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                report.shards(row, copies);
            }
        }
        return report;
    }

    private void sights(ResultSet rows) throws SQLException {
        line("Places, as the nodes see them");
        while (rows.next()) {
            String where = "  %s on %s: ".formatted(rows.getString(1), rows.getString(2));
            if (rows.getBoolean(7)) {
                line(where + "not looked at for a minute or longer: that node does not run");
            } else if (rows.getBoolean(3)) {
                long free = rows.getLong(5);
                line(where + (rows.wasNull() ? "there" : "there, %,d MB free".formatted(free >> 20)));
            } else {
                whole = false;
                line(where + "AWAY since %s UTC: %s".formatted(rows.getString(4), rows.getString(6)));
            }
        }
    }

    private void copies(ResultSet rows) throws SQLException {
        line("Copies in each");
        while (rows.next()) {
            line("  %s: %,d kept, %,d to be made, %,d damaged, %,d leaving; the oldest look at one was at %s UTC"
                    .formatted(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getString(7)));
            if (rows.getString(6) != null) {
                line("    last failure: " + rows.getString(6));
            }
        }
    }

    private void shards(ResultSet row, int copies) throws SQLException {
        whole &= row.getLong(2) == 0;
        line("store: shards=%d copies_each=%d lacking=%d without_any=%d"
                .formatted(row.getLong(1), copies, row.getLong(2), row.getLong(3)));
    }

    private void line(String line) {
        text.append(String.format(Locale.ROOT, "%s%n", line));
    }

    String text() {
        return text.toString();
    }

    /** Whether every place is there and every shard has its copies. */
    boolean isWhole() {
        return whole;
    }
}
