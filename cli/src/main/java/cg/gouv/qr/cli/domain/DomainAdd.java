package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code domain add}: one host more, while the others work. */
@Command(name = "add", description = "Adds a host with its server; the others work on meanwhile.")
final class DomainAdd implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Progress progress = Progress.onStandardOutput()) {
            Domain domain = new Domain(installation).requireRunning();
            Plan plan = domain.plan().plusOne();
            plan.write(installation);
            DomainCommand.start(installation, 0, progress);
            domain.proxy().start(plan);
            progress.say(DomainTable.of(installation));
        }
        return 0;
    }
}
