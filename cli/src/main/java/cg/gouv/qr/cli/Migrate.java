package cg.gouv.qr.cli;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code migrate}: the schema brought up to date, as its owner. */
@Command(
        name = "migrate",
        description = "Brings the database's schema up to date, with the owner's password, which the server never has.",
        footer = {
            "",
            "start does it too. For a database elsewhere:",
            "  ESTAMPILLE_DB_URL=jdbc:postgresql://db.example/estampille \\",
            "  ESTAMPILLE_DB_OWNER_USER=… ESTAMPILLE_DB_OWNER_PASSWORD=… ./estampille migrate"
        })
final class Migrate implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        try (Progress progress = Progress.onStandardOutput()) {
            int applied = new Stack(Installation.here(), progress).migrate();
            progress.say(applied == 0 ? "The schema is up to date" : "Applied %d migrations".formatted(applied));
        }
        return 0;
    }
}
