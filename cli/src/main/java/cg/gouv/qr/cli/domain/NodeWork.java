package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What each node makes, as the leases in the database say. */
final class NodeWork {
    private static final String BY_NODE = """
            select coalesce(owner, sealed_by) as node, count(*) filter (where state = 'LEASED'),
              coalesce(sum(quantity) filter (where state = 'SEALED' and sealed_at > now() - interval '1 minute'), 0)
            from shard where state = 'LEASED' or state = 'SEALED' and sealed_at > now() - interval '1 minute'
            group by 1""";

    private static final String BACKLOG = """
            select coalesce(sum(s.quantity), 0) from shard s join lot l on l.number = s.lot_number
            where s.state <> 'SEALED' and l.state = 'IN_PRODUCTION'""";

    private NodeWork() {}

    /**
     * A node's.
     *
     * @param leases shards being made
     * @param sealedLastMinute stamps
     */
    record Work(int leases, long sealedLastMinute) {}

    static Map<String, Work> byNode(Installation installation) throws SQLException {
        return ask(installation, BY_NODE, rows -> {
            Map<String, Work> work = new TreeMap<>();
            while (rows.next()) {
                work.put(String.valueOf(rows.getString(1)), new Work(rows.getInt(2), rows.getLong(3)));
            }
            return work;
        });
    }

    /** Stamps still to be made in lots that are being made; paused ones wait for their operator. */
    static long backlog(Installation installation) throws SQLException {
        return ask(installation, BACKLOG, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private interface Answer<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private static <T> T ask(Installation installation, String question, Answer<T> answer) throws SQLException {
        try (var connection = PlatformDatabase.openBriefly(installation);
                var sql = connection.createStatement()) {
            try (ResultSet rows = sql.executeQuery(question)) {
                return answer.from(rows);
            }
        }
    }
}
