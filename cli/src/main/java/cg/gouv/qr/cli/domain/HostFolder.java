package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Archives;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.ServerEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.DomainCommandBuilder;

/** The base folder of one host, or of the controller (number 0), and how its processes are started on it. */
final class HostFolder {
    /** A controller and its hosts hold no load; the servers have options of their own. */
    private static final List<String> SMALL = List.of(
            "-Xms64m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.net.preferIPv4Stack=true");

    private final Installation installation;
    private final Path home;
    private final int number;

    HostFolder(Installation installation, Path home, int number) {
        this.installation = installation;
        this.home = home;
        this.number = number;
    }

    private Path base() {
        return base(installation, number);
    }

    private static Path base(Installation installation, int number) {
        return Plan.folder(installation).resolve(number == 0 ? "controller" : DomainModel.host(number));
    }

    /** WildFly's own configuration for a host that joins, without the servers of its example. */
    void make() throws IOException {
        Path configuration = base().resolve("configuration");
        if (Files.exists(configuration.resolve("host-secondary.xml"))) {
            return;
        }
        Archives.copy(home.resolve("domain/configuration"), Files.createDirectories(configuration));
        Path host = configuration.resolve("host-secondary.xml");
        Files.writeString(host, Files.readString(host).replaceAll("(?s)<servers>.*</servers>", "<servers/>"));
    }

    static void delete(Installation installation, int number) throws IOException {
        Archives.delete(base(installation, number));
    }

    void start(HostProcess process, Plan plan, int port) throws IOException {
        boolean controller = number == 0;
        String address = controller ? plan.controllerAddress() : plan.hostAddress(number);
        Path java = Path.of(System.getProperty("java.home"));
        DomainCommandBuilder words = DomainCommandBuilder.of(home)
                .setHostControllerJavaHome(java)
                .setServerJavaHome(java)
                .setBaseDirectory(base())
                .setProcessControllerJavaOptions(SMALL)
                .setHostControllerJavaOptions(SMALL)
                .setHostConfiguration(controller ? "host-primary.xml" : "host-secondary.xml");
        words.addServerArguments(
                "-Djboss.host.name=" + process.name(),
                "-Djboss.bind.address.management=" + address,
                "-Djboss.management.http.port=" + port,
                "-Djboss.domain.primary.address=" + plan.controllerAddress(),
                "-Djboss.domain.primary.port=" + port);
        Map<String, String> environment = ServerEnvironment.of(installation);
        if (!installation.externalDatabase()) {
            // So that a firewall rule can tell one host's connections from another's.
            environment.merge("ESTAMPILLE_DB_URL", address, (url, own) -> url + "?localSocketAddress=" + own);
        }
        environment.put("ESTAMPILLE_BEHIND_PROXY", "true");
        environment.putIfAbsent("ESTAMPILLE_DB_POOL_MAX", "16");
        environment.putIfAbsent("ESTAMPILLE_GENERATION_WORKERS", Integer.toString(workers(plan)));
        environment.remove("ESTAMPILLE_NODE");
        List<String> withheld = new ArrayList<>(ServerEnvironment.WITHHELD);
        withheld.add("ESTAMPILLE_NODE");
        process.start(words.build(), base(), environment, withheld);
    }

    /** The hosts share this machine's processors: more threads than these make no more, and each stamp costs more. */
    private static int workers(Plan plan) {
        return Math.max(
                1, Runtime.getRuntime().availableProcessors() / plan.hosts().size());
    }
}
