package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.StateLock;
import cg.gouv.qr.cli.stack.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code domain deploy}: another archive for the group that serves, one server after the other, or for the other group. */
@Command(
        name = "deploy",
        description =
                "Deploys an archive. To the serving group: by the domain's rollout plan, one server after the other, while the others serve. With --standby: to the other group, which is started with it and made ready for ./estampille domain switch.",
        footer = {
            "",
            "Examples:",
            "  ./estampille domain deploy",
            "  ./estampille domain deploy --standby --archive ../release-2/estampille.ear"
        })
final class DomainDeploy implements Callable<Integer> {
    @Option(names = "--archive", description = "Default: the one that this clone built.")
    Path archive;

    @Option(names = "--standby", description = "To the group that does not serve.")
    boolean standby;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        Path ear = archive == null ? installation.root().resolve("ear/target/estampille.ear") : archive;
        if (!Files.isRegularFile(ear)) {
            throw new Trouble("An enterprise archive is expected at %s, found none".formatted(ear));
        }
        try (Progress progress = Progress.onStandardOutput()) {
            Domain domain = new Domain(installation).requireRunning();
            try (StateLock lock = domain.lock("domain deploy");
                    Management management = domain.management()) {
                assert lock != null;
                deploy(ear, domain, management, progress);
            }
        }
        return 0;
    }

    private void deploy(Path ear, Domain domain, Management management, Progress progress) throws Exception {
        Plan plan = domain.plan();
        Colour colour = standby ? plan.active().other() : plan.active();
        Releases releases = new Releases(management);
        if (releases.has(colour, ear)) {
            progress.say("  Group %s has this archive already".formatted(colour.group()));
        } else {
            progress.run("Deploy to group " + colour.group(), () -> releases.deploy(colour, ear));
        }
        for (ServerName server : plan.servers(colour)) {
            if (domain.running(server).isPresent() && !releases.runs(server)) {
                throw new Trouble(
                        "%s goes on with what it had: it must be restarted, ./estampille domain kill %s && ./estampille domain start"
                                .formatted(server, server));
            }
        }
        if (standby) {
            DomainModel model = new DomainModel(management);
            progress.run("Start group " + colour.group(), () -> domain.startServers(plan.regular(colour), model));
            progress.say("Ready; ./estampille domain switch lets it serve");
        }
    }
}
