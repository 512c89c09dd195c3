package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The leases on one lot's shards, as the database has them. It connects anew for each question: the database may be away. */
final class LeaseWatch {
    private static final String HELD =
            "select index_in_lot, fence, made from shard where lot_number = ? and state = 'LEASED' and owner like ?"
                    + " and lease_until > now() order by index_in_lot";
    private static final String NOW =
            "select state, fence, coalesce(owner, sealed_by) from shard where lot_number = ? and index_in_lot = ?";
    private static final String LEFT = "select count(*) from shard where lot_number = ? and state <> 'SEALED'";

    private final Installation installation;
    private final long lot;

    LeaseWatch(Installation installation, long lot) {
        this.installation = installation;
        this.lot = lot;
    }

    /**
     * A live lease.
     *
     * @param made stamps of the shard that are made
     */
    record Held(int index, long fence, int made) {}

    /**
     * How a shard stands.
     *
     * @param node that makes it, or sealed it
     */
    record Standing(String state, long fence, String node) {}

    /** The live leases of a node, or with {@code %} of all. */
    List<Held> heldBy(String node) throws SQLException {
        return ask(HELD, query -> {
            query.setString(2, node);
            List<Held> held = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    held.add(new Held(rows.getInt(1), rows.getLong(2), rows.getInt(3)));
                }
            }
            return held;
        });
    }

    Standing standing(int index) throws SQLException {
        return ask(NOW, query -> {
            query.setInt(2, index);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return new Standing(
                        rows.getString(1),
                        rows.getLong(2),
                        Optional.ofNullable(rows.getString(3)).orElse(""));
            }
        });
    }

    /** Shards that are not sealed. */
    int left() throws SQLException {
        return ask(LEFT, query -> {
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private interface Question<T> {
        T ask(PreparedStatement query) throws SQLException;
    }

    private <T> T ask(String sql, Question<T> question) throws SQLException {
        try (Connection connection = PlatformDatabase.openBriefly(installation)) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, lot);
                return question.ask(query);
            }
        }
    }
}
