package cg.gouv.qr.tests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Stage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A migration sees the rows that are there before it: forced row-level security hides them from the owner, too. */
class MigratedRowsIT {
    private static final String NAME = "estampille_before";
    private static final String RECALL = "6f1c2f5e-3c9b-4c58-9a3e-0f6f0f8f9a01";

    private final Stage stage = Stage.running();
    private final Installation installation = stage.installation();
    private final String url = installation.databaseUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + NAME + "$1");

    @BeforeEach
    void makeADatabase() throws SQLException {
        superuser(
                "drop database if exists " + NAME,
                "create database " + NAME + " owner "
                        + installation.databaseOwner().user());
    }

    @AfterEach
    void dropIt() throws SQLException {
        superuser("drop database if exists " + NAME + " with (force)");
    }

    @Test
    void aRevocationOfTheReleaseBeforeBecomesARecallOfItsOwn() throws SQLException {
        migrate("15");
        try (Connection connection = stage.database().superuserOf(url);
                Statement sql = connection.createStatement()) {
            // Without its company, order and stamper: only what recalls know of is looked at.
            sql.execute("set session_replication_role = replica");
            sql.execute(
                    "insert into lot (number, order_number, line, organisation_id, stamper_id, certification_number,"
                            + " product_id, product_designation, state, epoch, encoder_profile, code_format, code_prefix,"
                            + " first_serial, quantity, specimen_first_serial, specimen_quantity, planned_at, version)"
                            + " values (7, 'C', 1, gen_random_uuid(), gen_random_uuid(), 'OCC', gen_random_uuid(), 'Savon', 'SEALED',"
                            + " 0, 1, 1, 'P', 0, 50, 50, 0, now(), 0)");
            sql.execute(
                    "insert into revocation (id, lot_number, organisation_id, first_position, last_position, reason,"
                            + " state, proposed_by, proposed_at, in_force_since, version) values ('" + RECALL
                            + "', 7, gen_random_uuid(), 11, 20, 'moisissure', 'IN_FORCE', 'alice', now(), now(), 0)");
        }
        migrate("latest");
        try (Connection connection = stage.database().superuserOf(url)) {
            assertThat(Database.rows(
                            connection,
                            "select recall_id::text as recall, recall_stamps, recall_lots, scope from revocation"))
                    .containsExactly(
                            Map.of("recall", RECALL, "recall_stamps", 10L, "recall_lots", 1, "scope", "RANGE"));
        }
    }

    private void migrate(String target) {
        Installation.Account owner = installation.databaseOwner();
        Path migrations = installation.root().resolve("ejb-module/src/main/resources/db/migration");
        int done = Flyway.configure(MigratedRowsIT.class.getClassLoader())
                .dataSource(url, owner.user(), owner.password())
                .locations("filesystem:" + migrations)
                .placeholders(
                        Map.of("app_role", installation.databaseApplication().user()))
                .target(target)
                .load()
                .migrate()
                .migrationsExecuted;
        assertThat(done).isPositive();
    }

    private void superuser(String... statements) throws SQLException {
        try (Connection connection = stage.database().superuser();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
