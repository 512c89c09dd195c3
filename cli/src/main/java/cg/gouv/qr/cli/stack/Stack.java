package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts and stops what an installation consists of: PostgreSQL and Keycloak, if they are not external, and what the platform
 *  runs on. */
public final class Stack {
    private final Installation installation;
    private final Progress progress;
    private final Postgresql postgresql;
    private final Keycloak keycloak;
    private final Servers servers;

    /** On a single server. */
    public Stack(Installation installation, Progress progress) {
        this(installation, progress, new WildFly(installation));
    }

    public Stack(Installation installation, Progress progress, Servers servers) {
        this.installation = installation;
        this.progress = progress;
        this.postgresql = new Postgresql(installation);
        this.keycloak = new Keycloak(installation);
        this.servers = servers;
    }

    /** What {@link #start} does besides starting.
     *  @param development deploys the archive as folders, for changes while it runs
     *  @param renewRealm throws Keycloak's data away, users with it, and imports the realm's file again */
    public record Options(boolean development, boolean renewRealm) {
        public static final Options USUAL = new Options(false, false);
    }

    /**
     * Brings everything up and returns when all of it is ready. What runs already is left as it is, but for an archive that
     * was built anew, which is deployed to a single server; a domain's is deployed by its own command. When something fails, what was started here is stopped again. Safe to call twice, from
     * two processes too.
     *
     * @throws Trouble if a port is taken, memory or disk is short, or a server does not come up; its message tells which
     */
    public void start(Options options) throws IOException, InterruptedException {
        try (StateLock lock = StateLock.take(installation, "A start", BackgroundPart.PATIENCE)) {
            assert lock != null;
            checkMachine();
            ExecutorService threads = Executors.newFixedThreadPool(5);
            List<Part> before = running();
            try {
                startAll(options, threads);
            } catch (Trouble failed) {
                throw new Trouble(failed.getMessage() + undo(before, threads), failed);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private List<Part> running() {
        return parts().stream().filter(part -> part.process().isPresent()).toList();
    }

    /** Stops what this start began, once nobody is about to start more. @return what to tell of it */
    private String undo(List<Part> before, ExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        boolean ended = threads.awaitTermination(1, TimeUnit.MINUTES);
        Set<String> known = before.stream().map(Part::name).collect(Collectors.toSet());
        List<Part> begun =
                running().stream().filter(part -> !known.contains(part.name())).toList();
        stop(begun);
        return "%n%s; the logs are in %s"
                        .formatted(
                                begun.isEmpty()
                                        ? "Nothing had been started"
                                        : "Stopped again: "
                                                + begun.stream().map(Part::name).collect(Collectors.joining(", ")),
                                installation.logs())
                + (ended ? "" : "; something may still be under way");
    }

    private void checkMachine() throws IOException {
        boolean fresh = parts().stream().noneMatch(part -> part.process().isPresent());
        if (fresh) {
            Resources.requireMemory();
            Resources.requireDisk(installation.state());
        }
        Ports ports = installation.ports();
        if (!installation.externalDatabase() && postgresql.process().isEmpty()) {
            Resources.requireFreePort("PostgreSQL", ports.postgresql());
        }
        if (!installation.externalIdentity() && keycloak.process().isEmpty()) {
            Resources.requireFreePort("Keycloak", ports.keycloak());
            Resources.requireFreePort("Keycloak's health", ports.keycloakManagement());
        }
        servers.requireRoom();
    }

    private void startAll(Options options, ExecutorService threads) throws InterruptedException {
        Distributions distributions = step("Find the servers' archives", () -> Distributions.resolve(installation));
        CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
        CountDownLatch prepared = new CountDownLatch(3);
        // The slowest first: Keycloak comes up while the others are unpacked, built and configured.
        submit(done, () -> startKeycloak(distributions, options));
        submit(done, () -> thenCount(prepared, () -> startDatabase(distributions)));
        submit(done, () -> thenCount(prepared, () -> prepareApplication()));
        submit(done, () -> thenCount(prepared, () -> prepareServers(distributions)));
        submit(done, () -> {
            prepared.await();
            startServers(distributions, options);
        });
        join(done, 5);
    }

    private static void thenCount(CountDownLatch latch, Work work) throws InterruptedException {
        work.run();
        latch.countDown();
    }

    private static void submit(CompletionService<Boolean> done, Work work) {
        Future<Boolean> submitted = done.submit(work(work));
        assert !submitted.isCancelled();
    }

    private void startKeycloak(Distributions distributions, Options options) throws InterruptedException {
        if (installation.externalIdentity()) {
            progress.say("  Keycloak is elsewhere: " + installation.oidcUrl());
        } else {
            step("Start Keycloak", () -> {
                if (keycloak.process().isEmpty()) {
                    keycloak.start(distributions, options.renewRealm());
                }
                keycloak.awaitReady();
                return true;
            });
            warnOfChangedRealm();
        }
    }

    private void warnOfChangedRealm() throws InterruptedException {
        try {
            if (keycloak.realmFileChanged()) {
                progress.say(
                        "  The realm's file changed since it was imported; Keycloak goes on with its own data. To import it again, losing all users: ./estampille stop && ./estampille start --renew-realm");
            }
        } catch (IOException e) {
            progress.say("  The imported realm cannot be compared: " + e.getMessage());
        }
    }

    private void startDatabase(Distributions distributions) throws InterruptedException {
        if (installation.externalDatabase()) {
            progress.say("  PostgreSQL is elsewhere: " + installation.databaseUrl());
        } else {
            if (postgresql.process().isEmpty()) {
                step("Start PostgreSQL", () -> {
                    postgresql.start(distributions);
                    return true;
                });
            }
            step("Set up roles and database", () -> {
                new Database(installation).provision();
                return true;
            });
        }
        migrate();
    }

    /** Brings the schema up to date.
     *  @return how many migrations were applied */
    public int migrate() throws InterruptedException {
        return step("Migrate the schema", () -> new Database(installation).migrate());
    }

    /** Starts the servers as they were prepared, whether or not what they stand on runs, and returns when they are ready. */
    public void startServers() throws InterruptedException {
        startServers(step("Find the servers' archives", () -> Distributions.resolve(installation)), Options.USUAL);
    }

    private void prepareApplication() throws InterruptedException {
        step("Build the application", () -> new Application(installation).build());
    }

    private void prepareServers(Distributions distributions) throws InterruptedException {
        step("Make the signing keys", () -> Keys.makeOnce(installation));
        told("Preparing the servers", () -> servers.prepare(distributions, progress));
    }

    private void startServers(Distributions distributions, Options options) throws InterruptedException {
        Path archive = new Application(installation).archive();
        told("Starting the servers", () -> servers.start(distributions, archive, options, progress));
    }

    /** Stops the servers, then Keycloak, then PostgreSQL; data stays. */
    public void stop() throws InterruptedException {
        stop(parts());
    }

    private void stop(List<Part> some) throws InterruptedException {
        List<Part> last = List.of(keycloak, postgresql);
        Set<String> names = some.stream().map(Part::name).collect(Collectors.toSet());
        for (Part part : Stream.concat(servers.parts().stream(), last.stream()).toList()) {
            if (names.contains(part.name()) && part.process().isPresent()) {
                step("Stop " + part.name(), () -> {
                    part.stop();
                    return true;
                });
            }
        }
    }

    /**
     * Stops everything and throws away what it kept: database, users, keys, sealed files, scans on their way, logs, ports. The unpacked servers and
     * the passwords stay. What is external is left alone.
     */
    public void erase() throws IOException, InterruptedException {
        stop();
        postgresql.erase();
        keycloak.erase();
        for (String folder : List.of("wildfly", "domain", "store", "scans", "keys", "ports.properties")) {
            Archives.delete(installation.state().resolve(folder));
        }
        for (Path kept : List.of(installation.logs(), installation.pids())) {
            Archives.delete(kept);
            Files.createDirectories(kept);
        }
    }

    /** One server's state. {@code pid} and {@code memoryMegabytes} are 0 when it is external or does not run. */
    public record State(
            String name,
            boolean running,
            boolean external,
            long pid,
            long memoryMegabytes,
            String address,
            List<String> missing) {
        public State {
            missing = List.copyOf(missing);
        }

        public boolean ready() {
            return missing.isEmpty();
        }
    }

    /** PostgreSQL, Keycloak and the servers, in this order. */
    public List<State> states() {
        List<State> states = new ArrayList<>();
        states.add(
                installation.externalDatabase()
                        ? external("postgresql", installation.databaseUrl())
                        : state(postgresql));
        states.add(installation.externalIdentity() ? external("keycloak", installation.oidcUrl()) : state(keycloak));
        servers.parts().forEach(part -> states.add(state(part)));
        return states;
    }

    private static State external(String name, String address) {
        return new State(name, true, true, 0, 0, address, List.of());
    }

    private static State state(Part part) {
        Optional<ProcessHandle> process = part.process();
        return new State(
                part.name(),
                process.isPresent(),
                false,
                process.map(ProcessHandle::pid).orElse(0L),
                process.map(Resources::residentMegabytes).orElse(0L),
                part.address(),
                part.missing());
    }

    /**
     * Carries changes of the sources into the running server until the thread is interrupted: pages by copying them, classes
     * and bundles by compiling and deploying again. It was started with {@link Options#development}.
     */
    public void watch() throws IOException, InterruptedException {
        new SourceWatch(installation, new WildFly(installation), progress).run();
    }

    /** Whether the server of that name runs. */
    public boolean isUp(String name) {
        return parts().stream()
                .anyMatch(part -> part.name().equals(name) && part.process().isPresent());
    }

    /** The names of all that can be asked for its {@link #log}. */
    public List<String> names() {
        return parts().stream().map(Part::name).toList();
    }

    /** Where a server writes: {@code postgresql}, {@code keycloak}, {@code wildfly} or one of a domain's, or wrote while it ran. */
    public Path log(String name) {
        Path written = installation.logs().resolve(name + ".log");
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(Part::log)
                .or(() -> Optional.of(written).filter(log -> name.matches("[a-z]+\\d*") && Files.exists(log)))
                .orElseThrow(
                        () -> new Trouble("A server is one of %s, got %s".formatted(String.join(", ", names()), name)));
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(postgresql, keycloak));
        parts.addAll(servers.parts());
        return parts;
    }

    private static void told(String name, Told work) throws InterruptedException {
        try {
            work.run();
        } catch (IOException e) {
            throw new Trouble("%s failed: %s".formatted(name, e), e);
        }
    }

    private <T> T step(String name, Callable<T> work) throws InterruptedException {
        try {
            return progress.step(name, work);
        } catch (Trouble | InterruptedException told) {
            throw told;
        } catch (Exception e) {
            throw new Trouble("%s failed: %s".formatted(name, e), e);
        }
    }

    /** Work that tells its steps by itself. */
    private interface Told {
        void run() throws IOException, InterruptedException;
    }

    /** A piece of work that may be interrupted. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private static Callable<Boolean> work(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }

    /** Waits for all of them; the first that fails ends the waiting. */
    private static void join(CompletionService<Boolean> done, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            try {
                done.take().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Trouble trouble) {
                    throw trouble;
                }
                throw new Trouble("Unexpected: " + e.getCause(), e);
            }
        }
    }
}
