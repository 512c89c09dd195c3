package cg.gouv.qr.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Two releases run on one schema while the second takes the place of the first, so a migration only adds. What takes away is
 * called {@code VNN__contract_…}, comes a release later, and keeps older releases from being ready.
 */
class MigrationsTest {
    /** The schema as it was first installed. */
    private static final int FIRST = 10;

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bdrop\\s+(table|column|view|type|sequence)\\b|\\brename\\b|\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b"
                    + "|\\bset\\s+not\\s+null\\b|\\badd\\s+column\\s+(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b|\\brevoke\\b");

    @TestFactory
    Stream<DynamicTest> takeNothingAwayUnlessTheySaySo() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.filter(file -> number(file) > FIRST && !name(file).contains("__contract_")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            name(file),
                            () -> assertThat(statements(Files.readString(file)))
                                    .as("an older release still runs on what %s leaves", name(file))
                                    .doesNotContainPattern(TAKES_AWAY)));
        }
    }

    @Test
    void knowsWhatTakesAway() {
        for (String statement : new String[] {
            "alter table lot drop column urgent",
            "alter table lot rename to series",
            "alter table lot alter column quantity type bigint",
            "alter table lot alter quantity set not null",
            "alter table lot add column colour text not null",
            "revoke select on lot from estampille_app"
        }) {
            assertThat(statement).containsPattern(TAKES_AWAY);
        }
        assertThat("alter table lot add column colour text not null default 'red', add column size int")
                .doesNotContainPattern(TAKES_AWAY);
    }

    @Test
    void knowsWhatAFunctionDoesFromWhatTheMigrationDoes() {
        assertThat(statements("create function f() returns void language sql as $$ drop table lot $$; select 1"))
                .doesNotContainPattern(TAKES_AWAY);
        assertThat(statements("create function f() as $$ $$; do $$ begin drop table lot; end $$"))
                .containsPattern(TAKES_AWAY);
    }

    /** Without comments, and without the bodies of functions, which do nothing yet. */
    private static String statements(String sql) {
        return sql.replaceAll("--[^\\n]*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?s)\\bcreate\\s+function\\b[^;$]*\\$\\$.*?\\$\\$", "");
    }

    private static int number(Path file) {
        return Integer.parseInt(name(file).substring(1, name(file).indexOf('_')));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
