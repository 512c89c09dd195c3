package cg.gouv.qr.tests.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRoleIT {
    private final Stage stage = Stage.running();
    private final Database database = stage.database();
    private final String application =
            stage.installation().databaseApplication().user();

    @Test
    void isNoSuperuserAndGoesAroundNothing() throws SQLException {
        try (Connection connection = database.application()) {
            var role = Database.rows(
                            connection,
                            "select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication from pg_roles"
                                    + " where rolname = current_user")
                    .get(0);
            assertThat(role.values()).containsOnly(false);
            assertThat(Database.texts(
                            connection,
                            "select roleid::regrole from pg_auth_members where member = current_user::regrole"))
                    .as("roles that it is a member of")
                    .isEmpty();
        }
    }

    @Test
    void ownsNothing() throws SQLException {
        try (Connection connection = database.application()) {
            assertThat(
                            Database.texts(
                                    connection,
                                    "select relname from pg_class where relowner = current_user::regrole"
                                            + " union all select proname from pg_proc where proowner = current_user::regrole"
                                            + " union all select nspname from pg_namespace where nspowner = current_user::regrole"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'something else'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update day_log_entry set sequence = sequence + 1",
                "delete from day_log_entry",
                "alter table product disable row level security",
                "alter table audit_entry add column more text",
                "drop table product",
                "create table mine (id int)",
                "create policy everything on product using (true)",
                "create or replace function sees_all() returns boolean language sql as 'select true'",
                "set role estampille_owner",
                "alter role current_user bypassrls",
                "truncate outbox_message",
                "delete from organisation"
            })
    void isRefused(String sql) throws SQLException {
        try (Connection connection = database.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Database.reach(connection, "platform", "");
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState())
                                    .as(refused.getMessage())
                                    .isEqualTo(TwoRows.FORBIDDEN));
        }
    }

    @Test
    void cannotAskForRowsUnfiltered() throws SQLException {
        try (Connection connection = database.application();
                Statement statement = connection.createStatement()) {
            statement.execute("set row_security = off");
            assertThatThrownBy(() -> statement.executeQuery("select * from product"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void addsToTheAuditAlone() throws SQLException {
        try (Connection connection = database.owner()) {
            List<String> rights = Database.texts(
                    connection,
                    "select privilege_type from information_schema.role_table_grants"
                            + " where table_name = 'audit_entry' and grantee = ? order by 1",
                    application);
            assertThat(rights).containsExactly("INSERT", "SELECT");
        }
    }

    @Test
    void runsOnTheSchemaThatTheSourcesHold() throws SQLException, IOException {
        try (Connection connection = database.owner();
                var files = Files.list(Stage.root().resolve("ejb-module/src/main/resources/db/migration"))) {
            List<String> expected = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
            assertThat(Database.texts(
                            connection,
                            "select script from flyway_schema_history where success order by installed_rank"))
                    .containsExactlyElementsOf(expected);
        }
    }
}
