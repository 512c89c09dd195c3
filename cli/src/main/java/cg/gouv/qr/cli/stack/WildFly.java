package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The local WildFly: its program is shared and never written to but for the driver, its base folder is this installation's. */
final class WildFly extends BackgroundPart implements Servers {
    /** Of the archive's libraries, those that are made here and may change while it runs. */
    private static final List<String> OWN_LIBRARIES = List.of("lib/engine.jar", "lib/gate.jar");

    private final Installation installation;

    WildFly(Installation installation) {
        super(installation, "wildfly", Duration.ofSeconds(40));
        this.installation = installation;
    }

    @Override
    public List<Part> parts() {
        return List.of(this);
    }

    @Override
    public void requireRoom() {
        if (process().isEmpty()) {
            Resources.requireFreePort("HTTP", installation.ports().http());
            Resources.requireFreePort(
                    "WildFly's management", installation.ports().management());
        }
    }

    @Override
    public void prepare(Distributions distributions, Progress progress) throws IOException, InterruptedException {
        if (process().isEmpty()) {
            progress.run("Unpack WildFly", () -> unpack(distributions));
            progress.run("Configure WildFly", () -> configure(distributions));
        }
    }

    @Override
    public void start(Distributions distributions, Path archive, Stack.Options options, Progress progress)
            throws IOException, InterruptedException {
        progress.run("Start WildFly", () -> {
            if (process().isEmpty()) {
                if (options.development()) {
                    deployExploded(archive);
                } else {
                    deploy(archive);
                }
                start(distributions, options.development());
            } else if (runsAnotherThan(archive)) {
                progress.say("  The archive is another than the one that runs: it is deployed in its place");
                replace(archive);
            }
            awaitReady();
        });
    }

    @Override
    public String address() {
        return installation.serverUrl();
    }

    private Path base() {
        return installation.state().resolve("wildfly");
    }

    Path deployments() {
        return base().resolve("deployments");
    }

    @Override
    protected List<String> missingWhileItRuns() {
        return Readiness.missing(installation.managementUrl() + "/health/ready");
    }

    private Path home(Distributions distributions) {
        return installation.servers().resolve(Distributions.folderName(distributions.wildfly()));
    }

    void unpack(Distributions distributions) throws IOException {
        Archives.unzipOnce(distributions.wildfly(), home(distributions));
    }

    /** Applies the scripts of wildfly-config to a fresh base folder, unless they and the server are as they were.
     *  @return whether there was something to do */
    boolean configure(Distributions distributions) throws IOException, InterruptedException {
        String script = script(distributions);
        Path applied = base().resolve("configured");
        String wanted = home(distributions) + "\n" + script;
        if (Files.exists(applied) && Files.readString(applied).equals(wanted)) {
            return false;
        }
        Archives.delete(base().resolve("configuration"));
        Archives.copy(home(distributions).resolve("standalone/configuration"), base().resolve("configuration"));
        Files.createDirectories(deployments());
        run(distributions, script);
        Files.writeString(applied, wanted);
        return true;
    }

    /** Applies the scripts to the configuration as it is. */
    void apply(Distributions distributions) throws IOException, InterruptedException {
        run(distributions, script(distributions));
    }

    /** The scripts as one session of WildFly's CLI, on a server that is embedded in it and listens to nothing. */
    private String script(Distributions distributions) throws IOException {
        ConfigurationScripts scripts = new ConfigurationScripts(installation);
        return "embed-server --server-config=standalone.xml --std-out=discard\ncd /\n"
                + scripts.modules(distributions)
                + scripts.common()
                + scripts.in("wildfly-config/single")
                + "stop-embedded-server\n";
    }

    private void run(Distributions distributions, String script) throws IOException, InterruptedException {
        new ConfigurationScripts(installation)
                .run(home(distributions), base(), "-Djboss.server.base.dir=" + base(), script);
    }

    /** Puts the packed archive where the server takes it up at its start. */
    void deploy(Path ear) throws IOException {
        clearDeployments();
        Files.copy(ear, deployments().resolve("estampille.ear"), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Whether another archive than this is deployed: of other bytes, or, where it lies there as folders, an older one. Folders
     * may be newer than the archive that they were made from.
     */
    boolean runsAnotherThan(Path ear) throws IOException {
        Path deployed = deployments().resolve("estampille.ear");
        if (Files.isDirectory(deployed)) {
            Path marker = marker("deployed");
            return !Files.exists(marker)
                    || Files.getLastModifiedTime(ear).compareTo(Files.getLastModifiedTime(marker)) > 0;
        }
        return !Files.exists(deployed) || Files.mismatch(ear, deployed) >= 0;
    }

    /** Puts the archive in the place of the one that runs, in the form that it has there, and waits until it is deployed. */
    void replace(Path ear) throws IOException {
        Path deployed = deployments().resolve("estampille.ear");
        if (Files.isDirectory(deployed)) {
            deployExploded(ear);
        } else {
            Path whole = Files.copy(ear, base().resolve("estampille.ear.part"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, deployed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            redeploy();
        }
        boolean done = Await.until(
                () -> redeployed().isPresent(), PATIENCE, () -> process().isPresent());
        if (!done || !redeployed().orElse(false)) {
            throw new Trouble(
                    "The new archive was not deployed. WildFly last wrote (%s):%n%s".formatted(log(), lastWords()));
        }
    }

    /** Puts the archive there as folders, so that a page can be replaced in the running server. */
    void deployExploded(Path ear) throws IOException {
        clearDeployments();
        Archives.explode(
                ear,
                Files.createDirectories(exploded()),
                name -> (!name.contains("/") || OWN_LIBRARIES.contains(name)) && name.matches(".*\\.[jw]ar"));
        redeploy();
    }

    Path exploded() {
        return deployments().resolve("estampille.ear");
    }

    /** Asks the deployment scanner to deploy the folders (again). */
    void redeploy() throws IOException {
        Files.deleteIfExists(marker("deployed"));
        Files.deleteIfExists(marker("failed"));
        Files.writeString(marker("dodeploy"), "");
    }

    /** Whether it was deployed; nothing while it is under way. */
    Optional<Boolean> redeployed() {
        if (Files.exists(marker("dodeploy")) || Files.exists(marker("isdeploying"))) {
            return Optional.empty();
        }
        if (Files.exists(marker("failed"))) {
            return Optional.of(false);
        }
        return Files.exists(marker("deployed")) ? Optional.of(true) : Optional.empty();
    }

    private Path marker(String state) {
        return deployments().resolve("estampille.ear." + state);
    }

    void clearDeployments() throws IOException {
        Files.createDirectories(deployments());
        try (Stream<Path> old = Files.list(deployments())) {
            for (Path file : old.toList()) {
                Archives.delete(file);
            }
        }
    }

    void start(Distributions distributions, boolean development) throws IOException {
        var ports = installation.ports();
        Path home = home(distributions);
        StandaloneCommandBuilder standalone = StandaloneCommandBuilder.of(home)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base())
                .setJavaOptions(ServerEnvironment.jvm(installation))
                .addServerArguments(
                        "-Djboss.http.port=" + ports.http(),
                        "-Djboss.management.http.port=" + ports.management(),
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.bind.address.management=127.0.0.1",
                        "-Djboss.node.name=" + installation.node(),
                        "-Djboss.server.name=" + installation.node(),
                        "-Djboss.tx.node.id=" + installation.node());
        Map<String, String> environment = ServerEnvironment.of(installation);
        environment.put("ESTAMPILLE_NODE", installation.node());
        environment.put("ESTAMPILLE_FACES_STAGE", development ? "Development" : "Production");
        environment.put("ESTAMPILLE_DEPLOYMENT_SCAN", development ? "300" : "5000");
        start(new ArrayList<>(standalone.build()), base(), environment, ServerEnvironment.WITHHELD);
    }
}
