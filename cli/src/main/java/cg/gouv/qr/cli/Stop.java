package cg.gouv.qr.cli;

import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code stop}: everything down, data kept. */
@Command(
        name = "stop",
        description = "Stops WildFly, Keycloak and PostgreSQL, in this order. Data stays.",
        footer = {"", "What does not end in time is killed. Example:", "  ./estampille stop"})
final class Stop implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        try (Progress progress = Progress.onStandardOutput()) {
            progress.say("Stopping Estampille");
            Stacks.running(Installation.here(), progress).stop();
            progress.say("Stopped; data stays in " + Installation.here().state());
        }
        return 0;
    }
}
