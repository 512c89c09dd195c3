package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Archives;
import cg.gouv.qr.cli.stack.ConfigurationScripts;
import cg.gouv.qr.cli.stack.Distributions;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Part;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Readiness;
import cg.gouv.qr.cli.stack.ServerEnvironment;
import cg.gouv.qr.cli.stack.Servers;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.StateLock;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The platform's servers as a WildFly domain: its controller, its hosts, and the proxy before their servers. */
final class Domain implements Servers {
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Installation installation;
    private final Proxy proxy;
    private final ScalingProcess scaling;

    Domain(Installation installation) {
        this.installation = installation;
        this.scaling = new ScalingProcess(installation);
        this.proxy = new Proxy(installation);
    }

    Plan plan() {
        return Plan.read(installation);
    }

    Proxy proxy() {
        return proxy;
    }

    /** Whether any process of a domain runs here. */
    boolean runs() {
        return Plan.exists(installation)
                && parts().stream().anyMatch(part -> part.process().isPresent());
    }

    /** @throws Trouble if it does not run */
    Domain requireRunning() {
        if (!runs()) {
            throw new Trouble("The domain does not run: begin with ./estampille domain");
        }
        return this;
    }

    @Override
    public List<Part> parts() {
        Plan plan = plan();
        List<Part> parts = new ArrayList<>();
        if (scaling.isWanted() || scaling.process().isPresent()) {
            parts.add(scaling);
        }
        parts.add(proxy);
        plan.hosts().forEach(host -> parts.add(host(host)));
        parts.add(controller());
        return parts;
    }

    HostProcess controller() {
        Plan plan = plan();
        return new HostProcess(installation, "controller", plan.controllerAddress() + ":" + port(), List::of);
    }

    HostProcess host(int number) {
        Plan plan = plan();
        return new HostProcess(
                installation,
                DomainModel.host(number),
                plan.hostAddress(number),
                () -> plan.regular(plan.active()).stream()
                        .filter(server -> server.host() == number)
                        .flatMap(server -> missing(server).stream())
                        .toList());
    }

    /** What a server misses until it is ready, each with the server's name; empty when it is. */
    List<String> missing(ServerName server) {
        return Readiness.missing(url(server) + "/health/ready").stream()
                .map(what -> server + ": " + what)
                .toList();
    }

    /** Where a server answers, past the proxy. */
    String url(ServerName server) {
        return "http://%s:%d"
                .formatted(plan().address(server), installation.ports().http());
    }

    Management management() {
        return new Management(plan().controllerAddress(), port());
    }

    private int port() {
        return installation.ports().management();
    }

    /** @throws Trouble if the server's process does not run */
    ProcessHandle process(ServerName server) {
        return host(server.host()).server(server).orElseThrow(() -> new Trouble(server + " does not run"));
    }

    @Override
    public void requireRoom() {
        Proxy.requireProgram();
        if (!runs() && new Stack(installation, Progress.silent()).isUp("wildfly")) {
            throw new Trouble("A single server runs here: ./estampille stop, then begin with the domain");
        }
        if (proxy.process().isEmpty()) {
            installation.requireFreePort("HTTP", installation.ports().http());
        }
    }

    @Override
    public void prepare(Distributions distributions, Progress progress) throws IOException, InterruptedException {
        Path home = home(distributions);
        progress.run("Unpack WildFly", () -> Archives.unzipOnce(distributions.wildfly(), home));
        // The model of hosts that run is not changed behind their back: a change of the scripts waits until all is
        // stopped.
        if (!runs()) {
            progress.run("Configure the domain", () -> configure(distributions));
        }
        for (int host : plan().hosts()) {
            new HostFolder(installation, home, host).make();
        }
    }

    /** Applies the scripts to a fresh base folder, unless they and the server are as they were. */
    private void configure(Distributions distributions) throws IOException, InterruptedException {
        Path base = Files.createDirectories(Plan.folder(installation).resolve("controller"));
        ConfigurationScripts scripts = new ConfigurationScripts(installation);
        String script = "embed-server --server-config=standalone.xml --std-out=discard\n"
                + scripts.modules(distributions)
                + "stop-embedded-server\n"
                + "embed-host-controller --host-config=host-primary.xml --domain-config=domain.xml --std-out=discard\n"
                + scripts.in("wildfly-config/domain/before")
                + "cd /profile=ha\n"
                + scripts.common()
                + scripts.in("wildfly-config/domain/after")
                + "stop-embedded-host-controller\n";
        Path applied = base.resolve("configured");
        String wanted = home(distributions) + "\n" + script;
        if (Files.exists(applied) && Files.readString(applied).equals(wanted)) {
            return;
        }
        // The archives that it was given stay; which group has which is asked of the model, and that is new.
        Archives.delete(base.resolve("configuration"));
        Archives.copy(home(distributions).resolve("domain/configuration"), base.resolve("configuration"));
        scripts.run(home(distributions), base, "-Djboss.domain.base.dir=" + base, script);
        Files.writeString(applied, wanted);
    }

    private Path home(Distributions distributions) {
        return installation.servers().resolve(Distributions.folderName(distributions.wildfly()));
    }

    @Override
    public void start(Distributions distributions, Path archive, Stack.Options options, Progress progress)
            throws IOException, InterruptedException {
        Path home = home(distributions);
        Plan plan = plan();
        progress.run("Start the domain controller", () -> startController(home));
        try (Management management = management()) {
            DomainModel model = new DomainModel(management);
            // Before the hosts: their servers start with them, and a group is not changed while one does.
            model.writeGroups(plan);
            if (plan.hosts().stream().noneMatch(model::hasHost)) {
                // Servers that run with other options would be marked to be restarted, and take no archive before.
                model.writeJvm(ServerEnvironment.jvm(installation));
            }
            progress.run("Start the hosts", () -> startHosts(plan.hosts(), home, model));
            for (int host : plan.hosts()) {
                model.writeHost(plan, host, installation.ports().http());
            }
            deployOnce(plan.active(), archive, new Releases(management), progress);
            progress.run("Start the servers", () -> startServers(plan.regular(plan.active()), model));
        }
        progress.run("Start the proxy", () -> {
            proxy.start(plan());
            proxy.awaitReady();
        });
        if (scaling.isWanted() && scaling.process().isEmpty()) {
            scaling.start();
        }
    }

    /** What a group was given last, it keeps: another release may be on purpose. */
    private static void deployOnce(Colour colour, Path archive, Releases releases, Progress progress)
            throws IOException, InterruptedException {
        if (!releases.has(colour)) {
            progress.run("Deploy the application", () -> releases.deploy(colour, archive));
        } else if (!releases.has(colour, archive)) {
            progress.say("  Group %s keeps its archive, which is another than this clone's: ./estampille domain deploy"
                    .formatted(colour.group()));
        }
    }

    private void startController(Path home) throws IOException {
        HostProcess controller = controller();
        if (controller.process().isEmpty()) {
            new HostFolder(installation, home, 0).start(controller, plan(), port());
        }
        try (Management management = management()) {
            controller.await(
                    () -> management.ask(Management.operation("read-resource")).isPresent());
        }
    }

    /** Starts the hosts that do not run, and waits until the controller knows them. */
    void startHosts(List<Integer> hosts, Path home, DomainModel model) throws IOException {
        for (int host : hosts) {
            HostProcess process = host(host);
            if (process.process().isEmpty()) {
                new HostFolder(installation, home, host).start(process, plan(), port());
            }
        }
        for (int host : hosts) {
            host(host).await(() -> model.hasHost(host));
        }
    }

    /** Starts those that do not run, side by side, and waits until each is ready. */
    void startServers(List<ServerName> servers, DomainModel model) {
        List<CompletableFuture<Void>> starting = servers.stream()
                .map(server -> CompletableFuture.runAsync(() -> startServer(server, model)))
                .toList();
        for (CompletableFuture<Void> start : starting) {
            try {
                start.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Trouble trouble) {
                    throw trouble;
                }
                throw e;
            }
        }
    }

    /** @throws Trouble if it does not become ready, or was suspended or frozen by somebody who may have a reason */
    void startServer(ServerName server, DomainModel model) {
        HostProcess host = host(server.host());
        Optional<ProcessHandle> process = host.server(server);
        if (process.isEmpty()) {
            model.start(server);
            model.requireWithoutErrors(server);
        } else if (Signals.isFrozen(process.get())) {
            throw new Trouble("%s is frozen: ./estampille domain thaw %s".formatted(server, server));
        } else if (model.isSuspended(server)) {
            throw new Trouble("%s is suspended: ./estampille domain resume %s".formatted(server, server));
        }
        host.await(() -> missing(server).isEmpty());
        proxy.admit(server);
    }

    /** Ends a server once the proxy has none of its requests under way, and it gave its work back. */
    void stopServer(ServerName server, DomainModel model) {
        proxy.drain(server, DRAIN);
        model.stop(server, (int) DRAIN.toSeconds());
    }

    /** The server takes no new requests, once the proxy has none of its under way, and gives its work back. */
    void suspendServer(ServerName server, DomainModel model) {
        proxy.drain(server, DRAIN);
        model.suspend(server, (int) DRAIN.toSeconds());
    }

    /** Nobody else changes the domain meanwhile. @throws Trouble if somebody does, for longer than a moment */
    StateLock lock(String purpose) {
        return StateLock.take(installation, purpose, MOMENT);
    }

    /** The server's process, if it runs. */
    Optional<ProcessHandle> running(ServerName server) {
        return host(server.host()).server(server);
    }
}
