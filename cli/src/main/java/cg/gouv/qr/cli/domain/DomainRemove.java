package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.StateLock;
import cg.gouv.qr.cli.stack.Trouble;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code domain remove}: a host goes for good, its requests and shards to others. */
@Command(name = "remove", description = "Drains a host's servers, stops them and takes the host out of the domain.")
final class DomainRemove implements Callable<Integer> {
    @Parameters(paramLabel = "HOST", description = "Such as host2.")
    String host;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Progress progress = Progress.onStandardOutput()) {
            Domain domain = new Domain(installation).requireRunning();
            try (StateLock lock = domain.lock("domain remove " + host)) {
                assert lock != null;
                remove(installation, domain, progress);
            }
            progress.say(DomainTable.of(installation));
        }
        return 0;
    }

    /** Its servers may be dead, or the host itself; broken off, it may be asked again. */
    private void remove(Installation installation, Domain domain, Progress progress) throws Exception {
        Plan plan = domain.plan();
        int number = number(plan);
        requireOthersReady(domain, plan, number);
        try (Management management = domain.management()) {
            DomainModel model = new DomainModel(management);
            for (ServerName server : plan.servers()) {
                if (server.host() == number && domain.running(server).isPresent()) {
                    progress.run("Drain and stop " + server, () -> domain.stopServer(server, model));
                }
            }
            model.removeHost(plan, number);
        }
        progress.run("Stop " + host, () -> domain.host(number).stop());
        Plan rest = plan.without(number);
        HostFolder.delete(installation, number);
        domain.proxy().start(rest);
        rest.write(installation);
    }

    private void requireOthersReady(Domain domain, Plan plan, int number) {
        List<ServerName> ready = plan.servers(plan.active()).stream()
                .filter(server -> domain.missing(server).isEmpty())
                .toList();
        if (!ready.isEmpty() && ready.stream().allMatch(server -> server.host() == number)) {
            throw new Trouble(
                    "Nobody would serve without %s: no other host has a ready server; ./estampille domain start"
                            .formatted(host));
        }
    }

    private int number(Plan plan) {
        int number = plan.host(host);
        if (plan.hosts().size() == 1) {
            throw new Trouble("A domain keeps one host: ./estampille stop ends all of it");
        }
        return number;
    }
}
