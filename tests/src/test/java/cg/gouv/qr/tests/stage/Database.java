package cg.gouv.qr.tests.stage;

import cg.gouv.qr.cli.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, asked directly: as the role that the application runs as, as the schema's owner, or as its superuser. */
public final class Database {
    private final Installation installation;

    Database(Installation installation) {
        this.installation = installation;
    }

    /** As the application, to which nothing has been said of who calls. */
    public Connection application() throws SQLException {
        return as(installation.databaseApplication());
    }

    /** As the application acting for a person of that organisation, in a transaction. */
    public Connection application(String organisation) throws SQLException {
        Connection connection = application();
        connection.setAutoCommit(false);
        reach(connection, "own", organisation);
        return connection;
    }

    public Connection owner() throws SQLException {
        return as(installation.databaseOwner());
    }

    public Connection superuser() throws SQLException {
        return superuserOf(installation.databaseUrl());
    }

    /** @param url of a database beside the application's */
    public Connection superuserOf(String url) throws SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(installation.state().resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new SQLException("The superuser's password cannot be read", e);
        }
        return DriverManager.getConnection(url, "postgres", secrets.getProperty("database.superuser"));
    }

    private Connection as(Installation.Account account) throws SQLException {
        return DriverManager.getConnection(installation.databaseUrl(), account.user(), account.password());
    }

    /** Says who calls, until the transaction ends, as the application's interceptor does. */
    public static void reach(Connection connection, String reach, String organisation) throws SQLException {
        var set = rows(
                connection,
                "select set_config('estampille.reach', ?, true), set_config('estampille.organisation', ?, true)",
                reach,
                organisation);
        assert set.size() == 1;
    }

    /** The rows, seen by the platform's own eyes. */
    public List<Map<String, @Nullable Object>> all(String sql, Object... values) {
        try (Connection connection = owner()) {
            connection.setAutoCommit(false);
            reach(connection, "platform", "");
            return rows(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static List<Map<String, @Nullable Object>> rows(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<Map<String, @Nullable Object>> rows = new ArrayList<>();
                while (result.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    /** The first column of the rows. */
    public static List<String> texts(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, values).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }
}
