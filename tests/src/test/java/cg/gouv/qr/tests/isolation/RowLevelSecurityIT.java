package cg.gouv.qr.tests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RowLevelSecurityIT {
    private static final Optional<Long> NONE = Optional.of(0L);

    private final Stage stage = Stage.running();
    private final Database database = stage.database();
    private final String application =
            stage.installation().databaseApplication().user();

    @Test
    void filtersEveryTableThatBelongsToSomebody() throws SQLException {
        try (Connection connection = database.owner()) {
            Set<String> lacking = Tables.all(connection);
            lacking.removeAll(Tables.OF_NOBODY);
            lacking.removeAll(Tables.filtered(connection));
            assertThat(lacking)
                    .as("tables without row-level security, enabled and forced, with a policy")
                    .isEmpty();
        }
    }

    @Test
    void knowsWhomEveryTableBelongsTo() throws SQLException {
        try (Connection connection = database.owner()) {
            Set<String> unknown = Tables.all(connection);
            unknown.removeAll(Tables.OF_NOBODY);
            unknown.removeAll(Tables.ofOrganisations(connection));
            unknown.removeAll(Tables.OF_STAMPERS);
            unknown.removeAll(Tables.OF_THE_NATION);
            unknown.remove(Tables.ORGANISATION);
            assertThat(unknown)
                    .as("tables that name neither an organisation nor a stamper")
                    .isEmpty();

            Set<String> gone = new TreeSet<>(Tables.OF_NOBODY);
            gone.removeAll(Tables.all(connection));
            assertThat(gone).as("tables of nobody that no longer exist").isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> showsAnOrganisationOnlyItsOwnRows() throws SQLException {
        return eachTable(table -> {
            try (TwoRows rows = new TwoRows(database, table, application).asOwn()) {
                assertThat(rows.seen(rows.others())).as("another's rows").isEqualTo(NONE);
                if (!Tables.NATIONAL.contains(table)) {
                    assertThat(rows.seen(rows.own())).as("its own rows").isEqualTo(Optional.of(1L));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> showsNothingToWhoeverIsNotNamed() throws SQLException {
        return eachTable(table -> {
            try (TwoRows rows = new TwoRows(database, table, application).asNobody()) {
                assertThat(rows.seen(rows.own())).isEqualTo(NONE);
                assertThat(rows.seen(rows.others())).isEqualTo(NONE);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> changesNothingOfAnother() throws SQLException {
        return eachTable(table -> {
            try (TwoRows rows = new TwoRows(database, table, application).asOwn()) {
                assertThat(rows.changed(rows.others())).isIn(NONE, Optional.empty());
                assertThat(rows.removed(rows.others())).isIn(NONE, Optional.empty());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> addsNothingInAnothersName() throws SQLException {
        return eachTable(table -> {
            try (TwoRows rows = new TwoRows(database, table, application).asOwn()) {
                Optional<Long> expected = Tables.NATIONAL.contains(table) ? Optional.of(1L) : Optional.empty();
                assertThat(rows.added(rows.others())).isEqualTo(expected);
            }
        });
    }

    @Test
    void showsAnOrganisationItselfAlone() throws SQLException {
        String first = stage.people().company("première").organisation();
        String second = stage.people().company("seconde").organisation();
        try (Connection connection = database.application(first)) {
            assertThat(Database.texts(connection, "select id from organisation"))
                    .containsExactly(first)
                    .doesNotContain(second);
        }
        try (Connection connection = database.application()) {
            assertThat(Database.texts(connection, "select id from organisation"))
                    .as("without a word on who calls")
                    .isEmpty();
        }
    }

    @Test
    void showsApprovedStampersToWhoeverActsForAnOrganisation() throws SQLException {
        try (Connection connection = database.superuser()) {
            List<String> policies = Database.texts(
                    connection,
                    "select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'stamper_directory'");
            assertThat(policies).singleElement().asString().contains("'APPROVED'", "own_organisation() IS NOT NULL");
        }
    }

    private Stream<DynamicTest> eachTable(Check check) throws SQLException {
        try (Connection connection = database.owner()) {
            List<String> tables = new ArrayList<>(Tables.ofOrganisations(connection));
            tables.addAll(Tables.OF_STAMPERS);
            assertThat(tables).contains("product", "certification", "lot");
            return tables.stream().map(table -> DynamicTest.dynamicTest(table, () -> check.of(table)));
        }
    }

    private interface Check {
        void of(String table) throws SQLException;
    }
}
