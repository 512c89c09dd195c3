package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Trouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code domain remove}: a host goes for good, its requests and shards to others. */
@Command(name = "remove", description = "Drains a host's servers, stops them and takes the host out of the domain.")
final class DomainRemove implements Callable<Integer> {
    private static final int SECONDS = 30;

    @Parameters(paramLabel = "HOST", description = "Such as host2.")
    String host;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Progress progress = Progress.onStandardOutput()) {
            Domain domain = new Domain(installation).requireRunning();
            Plan plan = domain.plan();
            int number = number(plan);
            try (Management management = domain.management()) {
                DomainModel model = new DomainModel(management);
                for (ServerName server : plan.servers()) {
                    if (server.host() == number && domain.running(server).isPresent()) {
                        progress.run("Drain and stop " + server, () -> {
                            domain.proxy().drain(server);
                            model.stop(server, SECONDS);
                        });
                    }
                }
                model.removeHost(plan, number);
            }
            progress.run("Stop " + host, () -> domain.host(number).stop());
            Plan rest = plan.without(number);
            rest.write(installation);
            domain.proxy().start(rest);
            HostFolder.delete(installation, number);
            progress.say(DomainTable.of(installation));
        }
        return 0;
    }

    private int number(Plan plan) {
        int number = plan.hosts().stream()
                .filter(one -> DomainModel.host(one).equals(host))
                .findFirst()
                .orElseThrow(() -> new Trouble("A host is one of %s, got \"%s\""
                        .formatted(plan.hosts().stream().map(DomainModel::host).toList(), host)));
        if (plan.hosts().size() == 1) {
            throw new Trouble("A domain keeps one host: ./estampille stop ends all of it");
        }
        return number;
    }
}
