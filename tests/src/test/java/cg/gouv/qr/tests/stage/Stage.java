package cg.gouv.qr.tests.stage;

import cg.gouv.qr.cli.domain.Node;
import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL, Keycloak and WildFly with the archive of this build, started empty when a test first asks and stopped when the
 * run ends. Its folder, {@code tests/target/stage}, keeps the unpacked servers and the logs. With
 * {@code -Destampille.stage.kept=true} it is taken as the last run left it, and left running: for whoever writes a test.
 */
public final class Stage {
    /**
     * Options of the servers' JVMs. Few live for more than minutes here, in which the optimizing compiler (C2) would take half
     * of what they take in all: it begins ten times later, but with loops, such as generation's.
     */
    public static final String JVM =
            "-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000";

    /** Of no account that there is. */
    public static final String TWILIO_TOKEN = "0123456789abcdef0123456789abcdef";

    /**
     * Small shards and short leases, so that a small order has several and a killed server's are soon free; no reserve, so
     * that a small disk has room; little patience with a stalled worker, but more than a lease lasts; a press with many downloads;
     * an account at Twilio.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "ESTAMPILLE_PORT_OFFSET", "auto",
            "ESTAMPILLE_SHARD_SIZE", "5000",
            "ESTAMPILLE_LEASE_SECONDS", "4",
            "ESTAMPILLE_STALLED_SECONDS", "12",
            "ESTAMPILLE_STORE_RESERVE_MB", "0",
            "ESTAMPILLE_DOWNLOADS_PER_STAMPER", "32",
            "ESTAMPILLE_REQUESTS_PER_MINUTE", "3000",
            "ESTAMPILLE_TWILIO_TOKEN", TWILIO_TOKEN,
            "ESTAMPILLE_JVM_OPTIONS", JVM);

    private static final boolean KEPT = Boolean.getBoolean("estampille.stage.kept");

    /**
     * The same on a domain of two hosts. Every second symbol is read again, so that a shard is long in the making, by one
     * worker a server, so that the two processors have time for visitors; servers that stand ready are started for a small
     * backlog.
     */
    private static final Map<String, String> DOMAIN_SETTINGS = Map.ofEntries(
            Map.entry("ESTAMPILLE_PORT_OFFSET", "auto"),
            Map.entry("ESTAMPILLE_SHARD_SIZE", "20000"),
            Map.entry("ESTAMPILLE_SYMBOLS_PER_CHECK", "2"),
            Map.entry("ESTAMPILLE_GENERATION_WORKERS", "1"),
            Map.entry("ESTAMPILLE_LEASE_SECONDS", "4"),
            Map.entry("ESTAMPILLE_STORE_RESERVE_MB", "0"),
            Map.entry("ESTAMPILLE_REQUESTS_PER_MINUTE", "3000"),
            Map.entry("ESTAMPILLE_SCALE_BACKLOG", "800000"),
            Map.entry("ESTAMPILLE_SCALE_COOLING_SECONDS", "2"),
            Map.entry("ESTAMPILLE_SCALE_IDLE_SECONDS", "5"),
            Map.entry("ESTAMPILLE_JVM_OPTIONS", JVM));

    private static final int HOSTS = 2;

    /** The ones that were started, or why they were not, by their folder. */
    private static final Map<String, CompletableFuture<Stage>> RUN = new ConcurrentHashMap<>();

    private final Installation installation;
    private final Stack stack;
    private final Progress progress;
    private final People people;
    private final Database database;

    private Stage(String folder, boolean onDomain) throws IOException, InterruptedException {
        Path root = root();
        installation = Installation.at(
                root, root.resolve("tests/target").resolve(folder), onDomain ? DOMAIN_SETTINGS : SETTINGS);
        progress = new Progress(System.out, false);
        database = new Database(installation);
        if (!KEPT) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            stackFor(onDomain).erase();
        }
        stack = stackFor(onDomain);
        stack.start(Stack.Options.USUAL);
        people = new People(this, new Identity(installation));
        people.open();
    }

    private Stack stackFor(boolean onDomain) {
        return onDomain ? Stacks.domain(installation, progress, HOSTS) : new Stack(installation, progress);
    }

    /** The stage of this run. @throws java.util.concurrent.CompletionException if it did not come up, to each who asks */
    public static Stage running() {
        return running("stage", false);
    }

    /** The stage of this run that has two servers in a domain. */
    public static Stage onDomain() {
        return running("domain", true);
    }

    private static Stage running(String folder, boolean onDomain) {
        return RUN.computeIfAbsent(folder, first -> CompletableFuture.supplyAsync(() -> started(folder, onDomain)))
                .join();
    }

    private static Stage started(String folder, boolean onDomain) {
        try {
            return new Stage(folder, onDomain);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    static void end() {
        for (CompletableFuture<Stage> started : RUN.values()) {
            started.handle((stage, failure) -> stage)
                    .thenAccept(stage -> {
                        if (stage != null && !KEPT) {
                            stage.stop();
                        }
                    })
                    .join();
        }
    }

    private synchronized void stop() {
        try {
            stack.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress.close();
        }
    }

    /** The repository's folder, whether Maven or a developer's editor runs the tests. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("estampille")) && Files.exists(folder.resolve("keycloak-realm"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "The tests run within the repository, not in " + Path.of("").toAbsolutePath());
    }

    public Installation installation() {
        return installation;
    }

    /** Where what takes long says how far it is. */
    public Progress progress() {
        return progress;
    }

    public People people() {
        return people;
    }

    public Database database() {
        return database;
    }

    /** The domain's servers, by name; a single server is not among them. */
    public Map<String, Node> nodes() {
        return Stacks.nodes(installation).stream().collect(Collectors.toMap(Node::name, node -> node));
    }

    /** Someone without a token who asks that server itself, past the proxy. */
    public Client strangerAt(Node node) {
        return new Client(node.url(), null);
    }

    /** Kills the domain's server as a power cut would, and waits until it is gone. */
    public void kill(Node node) {
        ProcessHandle process = node.process().orElseThrow(() -> new IllegalStateException(node + " does not run"));
        process.destroyForcibly();
        Eventually.holds("the end of " + node.name(), () -> !process.isAlive());
    }

    /** Someone without a token. */
    public Client stranger() {
        return new Client(installation.serverUrl(), null);
    }

    /** The process of {@code postgresql}, {@code keycloak} or {@code wildfly}. */
    public ProcessHandle process(String server) {
        return running(server).orElseThrow(() -> new IllegalStateException(server + " does not run"));
    }

    /** The same, if it runs. */
    public Optional<ProcessHandle> running(String server) {
        return stack.states().stream()
                .filter(state -> state.name().equals(server) && state.running())
                .findFirst()
                .flatMap(state -> ProcessHandle.of(state.pid()));
    }

    /** Kills the server as a power cut would ({@code kill -9}), and waits until it is gone. */
    public void kill(String server) {
        ProcessHandle process = process(server);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Eventually.holds("the end of " + server, () -> !process.isAlive());
    }

    /** Asks the server to stop, as an operator would, and waits until it is gone. */
    public void halt(String server) {
        ProcessHandle process = process(server);
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroy);
        Eventually.holds("the end of " + server, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Starts the server alone, as when a machine boots while others are away. @return done when it is deployed */
    public CompletableFuture<Void> startServer() {
        return CompletableFuture.runAsync(() -> {
            try {
                stack.startServers();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Starts what does not run, and waits until everything is ready. */
    public void start() throws IOException, InterruptedException {
        stack.start(Stack.Options.USUAL);
    }

    /** Stops the server and starts it with these settings beside the run's own; with none, it is as it was. */
    public void restart(Map<String, String> others) throws IOException, InterruptedException {
        halt("wildfly");
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(others);
        new Stack(Installation.at(root(), installation.state(), settings), progress).start(Stack.Options.USUAL);
    }

    /** Where tests leave what people may want to look at after the run, such as screenshots. */
    public static Path artefacts(String folder) {
        try {
            return Files.createDirectories(root().resolve("tests/target").resolve(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
