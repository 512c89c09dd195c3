package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.StateLock;
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
            try (StateLock lock = domain.lock("domain add")) {
                assert lock != null;
                add(installation, domain.plan(), progress);
            }
            progress.say(DomainTable.of(installation));
        }
        return 0;
    }

    /** What does not come up leaves no trace. */
    private static void add(Installation installation, Plan before, Progress progress) throws Exception {
        Plan after = before.plusOne();
        after.write(installation);
        boolean up = false;
        try {
            DomainCommand.start(installation, 0, progress);
            up = true;
        } finally {
            if (!up) {
                before.write(installation);
                for (int host : after.hosts()) {
                    if (!before.hosts().contains(host)) {
                        HostFolder.delete(installation, host);
                    }
                }
            }
        }
    }
}
