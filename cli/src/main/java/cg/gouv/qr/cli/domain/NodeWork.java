package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import java.sql.DriverManager;
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

    private NodeWork() {}

    /**
     * A node's.
     *
     * @param leases shards being made
     * @param sealedLastMinute stamps
     */
    record Work(int leases, long sealedLastMinute) {}

    static Map<String, Work> byNode(Installation installation) throws SQLException {
        var owner = installation.databaseOwner();
        try (var connection = DriverManager.getConnection(
                        installation.databaseUrl() + "?connectTimeout=2", owner.user(), owner.password());
                var sql = connection.createStatement()) {
            sql.execute("select set_config('estampille.reach', 'platform', false)");
            try (var rows = sql.executeQuery(BY_NODE)) {
                Map<String, Work> work = new TreeMap<>();
                while (rows.next()) {
                    work.put(String.valueOf(rows.getString(1)), new Work(rows.getInt(2), rows.getLong(3)));
                }
                return work;
            }
        }
    }
}
