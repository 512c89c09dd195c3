package cg.gouv.qr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.Stack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return Estampille.commandLine()
                .setErr(new PrintWriter(said))
                .setOut(new PrintWriter(said))
                .execute(arguments);
    }

    @Test
    void suggestsACommandForAMistypedOne() {
        assertThat(run("starts")).isEqualTo(2);
        assertThat(said.toString()).contains("./estampille start");
    }

    @Test
    void explainsEveryCommandWithAnExample() {
        assertThat(Estampille.commandLine().getSubcommands()).isNotEmpty().allSatisfy((name, command) -> {
            if (!name.equals("help")) {
                CommandLine explained =
                        command.getSubcommands().values().stream().findFirst().orElse(command);
                assertThat(explained.getUsageMessage()).contains("./estampille " + name);
            }
        });
    }

    @Test
    void refusesToCreateAnAdministratorWithoutAName() {
        assertThat(run("admin", "create", "--email", "a@b.example")).isEqualTo(2);
        assertThat(said.toString()).contains("--username");
    }

    @Test
    void generatesPasswordsThatTheRealmAccepts() {
        assertThat(Admin.Create.generated(new SecureRandom())).hasSize(20).matches("[A-Za-z2-9]+");
    }

    @Test
    void saysWhatIsMissing() {
        String table = Status.table(List.of(
                new Stack.State("postgresql", true, false, 11, 40, "127.0.0.1:1", List.of()),
                new Stack.State("wildfly", true, false, 12, 400, "http://127.0.0.1:2", List.of("store"))));
        assertThat(table)
                .contains("missing: store")
                .containsPattern("wildfly +not ready")
                .contains("440 MB");
    }
}
