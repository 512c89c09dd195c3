package cg.gouv.qr.cli;

import cg.gouv.qr.cli.audit.Audit;
import cg.gouv.qr.cli.bench.Bench;
import cg.gouv.qr.cli.demo.Demo;
import cg.gouv.qr.cli.domain.DomainCommand;
import cg.gouv.qr.cli.list.Lists;
import cg.gouv.qr.cli.shard.Shard;
import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.cli.store.Store;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./estampille}: the commands, and what their exit codes mean. */
@Command(
        name = "./estampille",
        description = "The platform that certifies products and issues the stamps that prove it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Start.class,
            Stop.class,
            DomainCommand.class,
            Status.class,
            Logs.class,
            Migrate.class,
            Admin.class,
            Test.class,
            Demo.class,
            Audit.class,
            Bench.class,
            Shard.class,
            Store.class,
            Message.class,
            Lists.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the message says why",
            "2:the command line is wrong",
            "3:status: something is not running or not ready"
        },
        footer = {
            "",
            "State lies in .estampille (ESTAMPILLE_STATE names another folder).",
            "Ports are offset by 18000 (ESTAMPILLE_PORT_OFFSET: a number, or auto).",
            "Every setting: docs/configuration.md. Help on a command: ./estampille help COMMAND"
        })
public final class Estampille {
    private Estampille() {}

    /** Libraries that tell their versions. Held, because the logging framework forgets a level that nobody holds. */
    private static final List<Logger> TALKATIVE = Stream.of("org.flywaydb", "org.jboss", "org.xnio", "org.wildfly")
            .map(Logger::getLogger)
            .toList();

    public static void main(String[] arguments) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        System.exit(commandLine().execute(arguments));
    }

    /** Made anew at each call: picocli's is not reusable by two threads. */
    static CommandLine commandLine() {
        return new CommandLine(new Estampille())
                .setExecutionExceptionHandler(Estampille::explain)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(true);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof Trouble trouble) {
            command.getErr().println("estampille: " + trouble.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
