package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The roles, the database and its schema. Two roles: the owner migrates and the server never has its password; the
 * application neither owns nor may go around row-level security.
 */
final class Database {
    private final Installation installation;

    Database(Installation installation) {
        this.installation = installation;
    }

    /** Makes roles and database on the local server; doing it again only sets the passwords again. */
    void provision() throws SQLException {
        var owner = installation.databaseOwner();
        var application = installation.databaseApplication();
        try (Connection connection = superuser();
                Statement sql = connection.createStatement()) {
            role(sql, owner);
            role(sql, application);
            // A frozen node must not keep its row locks for ever: SKIP LOCKED would pass its shards by in silence.
            sql.execute("ALTER ROLE %s SET idle_in_transaction_session_timeout = '60s'".formatted(name(application)));
            if (!exists(sql, "SELECT FROM pg_database WHERE datname = 'estampille'")) {
                sql.execute("CREATE DATABASE estampille OWNER %s".formatted(name(owner)));
            }
            sql.execute("REVOKE ALL ON DATABASE estampille FROM PUBLIC");
            sql.execute("GRANT CONNECT ON DATABASE estampille TO %s".formatted(name(application)));
        }
    }

    /** Brings the schema up to date as its owner. {@code ${app_role}} in a migration is the application's role.
     *  @return how many migrations were applied */
    int migrate() throws IOException {
        Path migrations = installation.root().resolve("ejb-module/src/main/resources/db/migration");
        if (!Files.exists(migrations)) {
            return 0;
        }
        var owner = installation.databaseOwner();
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(installation.databaseUrl(), owner.user(), owner.password())
                .locations("filesystem:" + migrations)
                .placeholders(
                        Map.of("app_role", installation.databaseApplication().user()))
                .connectRetries(5)
                .load();
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException changed) {
            throw new Trouble(
                    "The database was made by other migrations than these:%n%s%n  A database whose data may go is made anew by: ./estampille stop && rm -rf '%s'"
                            .formatted(
                                    Command.lastLines(String.valueOf(changed.getMessage()), 12), installation.state()),
                    changed);
        }
    }

    private Connection superuser() throws SQLException {
        var superuser = installation.databaseSuperuser();
        return DriverManager.getConnection(
                installation.databaseUrl("postgres"), superuser.user(), superuser.password());
    }

    private static void role(Statement sql, Installation.Account account) throws SQLException {
        if (!exists(
                sql,
                "SELECT FROM pg_roles WHERE rolname = '%s'"
                        .formatted(account.user().replace("'", "''")))) {
            sql.execute("CREATE ROLE %s".formatted(name(account)));
        }
        sql.execute("ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
                .formatted(name(account), account.password().replace("'", "''")));
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String name(Installation.Account account) {
        return '"' + account.user().replace("\"", "\"\"") + '"';
    }
}
