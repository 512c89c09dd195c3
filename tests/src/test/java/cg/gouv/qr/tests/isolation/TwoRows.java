package cg.gouv.qr.tests.isolation;

import cg.gouv.qr.tests.stage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of each of two organisations in any table, made up from the catalogue's types. Constraints are dropped for it, in a
 * transaction that is never committed, so that a table needs no fixture of its own here.
 */
final class TwoRows implements AutoCloseable {
    /** SQLSTATE insufficient_privilege: a policy, or a grant that is not there. */
    static final String FORBIDDEN = "42501";

    private final Connection connection;
    private final String table;
    private final String party;
    private final String application;
    private final String own = UUID.randomUUID().toString();
    private final String others = UUID.randomUUID().toString();

    TwoRows(Database database, String table, String application) throws SQLException {
        this.connection = database.superuser();
        this.table = table;
        this.party = Tables.OF_STAMPERS.contains(table) ? "stamper_id" : "organisation_id";
        this.application = application;
        connection.setAutoCommit(false);
        run("set local lock_timeout = '20s'");
        run("set local session_replication_role = replica"); // no foreign keys
        for (String check : Database.texts(
                connection,
                "select conname from pg_constraint where conrelid = ?::regclass and contype = 'c'",
                table)) {
            run("alter table %s drop constraint %s".formatted(table, check));
        }
        run(insert(own));
        run(insert(others));
    }

    String own() {
        return own;
    }

    String others() {
        return others;
    }

    /** From here on it is the application that asks, for a person of organisation {@code own}. */
    TwoRows asOwn() throws SQLException {
        run("set local role " + application);
        Database.reach(connection, "own", own);
        return this;
    }

    /** From here on it is the application that asks, and has said nothing of the caller. */
    TwoRows asNobody() throws SQLException {
        run("set local role " + application);
        return this;
    }

    /** How many rows of the organisation are seen; nothing where even asking is forbidden. */
    Optional<Long> seen(String organisation) throws SQLException {
        String sql = "select count(*) from %s where %s = '%s'".formatted(table, party, organisation);
        Savepoint before = connection.setSavepoint();
        try {
            return Optional.of(Long.valueOf(Database.texts(connection, sql).get(0)));
        } catch (SQLException e) {
            return forbidden(before, e);
        }
    }

    /** How many rows a change of the organisation's rows would touch; nothing where it is forbidden. */
    Optional<Long> changed(String organisation) throws SQLException {
        return attempt("update %1$s set %2$s = %2$s where %2$s = '%3$s'".formatted(table, party, organisation));
    }

    Optional<Long> removed(String organisation) throws SQLException {
        return attempt("delete from %s where %s = '%s'".formatted(table, party, organisation));
    }

    Optional<Long> added(String organisation) throws SQLException {
        return attempt(insert(organisation));
    }

    private Optional<Long> attempt(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            return Optional.of((long) statement.executeUpdate(sql));
        } catch (SQLException e) {
            return forbidden(before, e);
        }
    }

    private <T> Optional<T> forbidden(Savepoint before, SQLException failure) throws SQLException {
        connection.rollback(before);
        if (FORBIDDEN.equals(failure.getSQLState())) {
            return Optional.empty();
        }
        throw failure;
    }

    /** A row of the organisation; a stamper's, where the table has stampers. */
    private String insert(String organisation) throws SQLException {
        List<Map<String, @Nullable Object>> columns = Database.rows(
                connection,
                "select a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a"
                        + " where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull"
                        + " and not a.atthasdef and a.attidentity = '' order by a.attnum",
                table);
        String names = columns.stream().map(TwoRows::name).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column ->
                        isParty(name(column)) ? "'" + organisation + "'" : value(String.valueOf(column.get("type"))))
                .collect(Collectors.joining(", "));
        boolean named = columns.stream().anyMatch(column -> name(column).equals(party));
        return named
                ? "insert into %s (%s) values (%s)".formatted(table, names, values)
                : "insert into %s (%s, organisation_id) values (%s, '%s')"
                        .formatted(table, names, values, organisation);
    }

    private static String name(Map<String, @Nullable Object> column) {
        return String.valueOf(column.get("name"));
    }

    private static boolean isParty(String column) {
        return column.equals("organisation_id") || column.equals("stamper_id");
    }

    private static String value(String type) {
        if (type.startsWith("character(")) {
            return "'XAF'";
        }
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "gen_random_uuid()::text";
            case "integer", "bigint", "numeric" -> "(random() * 1000000000)::int";
            case "boolean" -> "false";
            case "date" -> "current_date";
            case "timestamp with time zone" -> "now()";
            case "jsonb" -> "'{}'";
            case "bytea" -> "decode(md5(random()::text) || md5(random()::text), 'hex')";
            case "smallint" -> "1";
            case "inet" -> "'192.0.2.1'";
            default -> throw new AssertionError("A value for the type " + type + " is to be made up here");
        };
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
