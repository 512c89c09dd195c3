package cg.gouv.qr.cli.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The platform's database for commands: as the schema's owner, past the walls between organisations. */
public final class PlatformDatabase {
    private static final String SECONDS_TO_CONNECT = "10";

    private PlatformDatabase() {}

    /** For a question of any length. @throws SQLException if nobody answers within ten seconds */
    public static Connection open(Installation installation) throws SQLException {
        return open(installation, new Properties());
    }

    /** For a quick question, in a command that looks again and again: a database that is away does not hold it for long. */
    public static Connection openBriefly(Installation installation) throws SQLException {
        Properties patience = new Properties();
        patience.setProperty("connectTimeout", "2");
        patience.setProperty("socketTimeout", "10");
        return open(installation, patience);
    }

    /**
     * As the superuser, whom triggers and foreign keys do not bind: for a benchmark's own database.
     *
     * @throws Trouble if it is a database elsewhere
     */
    public static Connection openAsSuperuser(Installation installation) throws SQLException {
        if (installation.externalDatabase()) {
            throw new Trouble("The database's superuser is known only where ./estampille started it");
        }
        var superuser = installation.databaseSuperuser();
        return DriverManager.getConnection(installation.databaseUrl(), superuser.user(), superuser.password());
    }

    private static Connection open(Installation installation, Properties properties) throws SQLException {
        var owner = installation.databaseOwner();
        properties.putIfAbsent("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("user", owner.user());
        properties.setProperty("password", owner.password());
        Connection database = DriverManager.getConnection(installation.databaseUrl(), properties);
        try (Statement sql = database.createStatement()) {
            sql.execute("select set_config('estampille.reach', 'platform', false)");
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
