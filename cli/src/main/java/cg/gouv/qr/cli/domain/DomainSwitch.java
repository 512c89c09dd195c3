package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.StateLock;
import cg.gouv.qr.cli.stack.Trouble;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code domain switch}: the other group serves. The same command is the way back. */
@Command(
        name = "switch",
        description =
                "Lets the other group serve, once each of its servers is ready. The group before goes on running, so that the same command is the way back; --stop drains and stops it. Portal sessions stay behind: people sign in again.")
final class DomainSwitch implements Callable<Integer> {
    /** By the proxy, whose checks are a second apart. */
    private static final Duration SEEN = Duration.ofSeconds(30);

    @Option(names = "--stop", description = "Drains and stops the group that served.")
    boolean stop;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Progress progress = Progress.onStandardOutput()) {
            Domain domain = new Domain(installation).requireRunning();
            try (StateLock lock = domain.lock("domain switch")) {
                assert lock != null;
                change(installation, domain, progress);
            }
            progress.say(DomainTable.of(installation));
        }
        return 0;
    }

    private void change(Installation installation, Domain domain, Progress progress) throws Exception {
        Plan before = domain.plan();
        Colour next = before.active().other();
        try (Management management = domain.management()) {
            DomainModel model = new DomainModel(management);
            if (!new Releases(management).has(next)) {
                throw new Trouble(
                        "Group %s has no archive: ./estampille domain deploy --standby".formatted(next.group()));
            }
            progress.run("Start group " + next.group(), () -> domain.startServers(before.regular(next), model));
            progress.run("Let the proxy see it", () -> domain.proxy().awaitUp(before.regular(next), SEEN));
            Plan after = before.serving(next);
            domain.proxy().ask(next);
            after.write(installation);
            progress.say("Group %s serves".formatted(next.group()));
            after.hosts().stream()
                    .filter(model::hasHost)
                    .forEach(host ->
                            model.writeHost(after, host, installation.ports().http()));
            if (stop) {
                for (ServerName server : before.servers(before.active())) {
                    if (domain.running(server).isPresent()) {
                        progress.run("Drain and stop " + server, () -> domain.stopServer(server, model));
                    }
                }
            }
        }
    }
}
