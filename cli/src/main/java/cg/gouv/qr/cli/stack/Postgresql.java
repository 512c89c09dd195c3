package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The local PostgreSQL: its binaries, its data and its process. PostgreSQL refuses to run as root, so for root everything of
 * it is run as {@code nobody}, and lies under {@code /var/tmp} when {@code nobody} cannot reach the state folder.
 */
final class Postgresql implements Part {
    private static final String UNPRIVILEGED = "nobody";
    private final Installation installation;
    private final Path home;
    private final boolean root = "root".equals(System.getProperty("user.name"));

    Postgresql(Installation installation) {
        this.installation = installation;
        this.home = home();
    }

    private Path home() {
        Path inState = installation.state().resolve("postgresql");
        if (!root || reachable(installation.state())) {
            return inState;
        }
        String key = Integer.toHexString(installation.state().toString().hashCode());
        return Path.of("/var/tmp/estampille-postgresql-" + key);
    }

    /** Whether any user may enter every folder on the way. */
    private static boolean reachable(Path folder) {
        try {
            for (Path on = folder.toRealPath(); on != null; on = on.getParent()) {
                if (!Files.getPosixFilePermissions(on).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + installation.ports().postgresql();
    }

    @Override
    public Path log() {
        return home.resolve("postgresql.log");
    }

    private Path data() {
        return home.resolve("data");
    }

    @Override
    public Optional<ProcessHandle> process() {
        try {
            Path pidFile = data().resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    // After a crash the id may be another's.
                    .filter(handle -> handle.info()
                            .command()
                            .map(command -> command.endsWith("postgres"))
                            .orElse(true));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> missing() {
        if (process().isEmpty()) {
            return List.of("not running");
        }
        var superuser = installation.databaseSuperuser();
        try (var connection = DriverManager.getConnection(
                installation.databaseUrl("postgres") + "?connectTimeout=2", superuser.user(), superuser.password())) {
            return connection.isValid(2) ? List.of() : List.of("does not answer");
        } catch (SQLException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Unpacks, makes the cluster if there is none, and starts it; returns when it accepts connections. */
    void start(Distributions distributions) throws IOException, InterruptedException {
        Path binaries = home.resolve(Distributions.folderName(distributions.postgresqlBinaries()));
        makeHome();
        Archives.unpackPostgresqlOnce(distributions.postgresqlBinaries(), binaries);
        dropOrphan();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        letLoopbackIn();
        String options =
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=96MB -c max_connections=200 -c jit=off"
                                .formatted(installation.ports().postgresql())
                        + installation
                                .setting("ESTAMPILLE_POSTGRESQL_OPTIONS")
                                .map(" "::concat)
                                .orElse("");
        try {
            run(
                    "Starting PostgreSQL",
                    List.of(
                            binaries.resolve("bin/pg_ctl").toString(),
                            "-D",
                            data().toString(),
                            "-l",
                            log().toString(),
                            "-w",
                            "-t",
                            "60",
                            "-o",
                            options,
                            "start"));
        } catch (Trouble failed) {
            String said = Files.exists(log()) ? Command.lastLines(Files.readString(log()), 10) : "";
            throw new Trouble(failed.getMessage() + said, failed);
        }
        Files.writeString(installation.state().resolve("postgresql.binaries"), binaries.toString());
    }

    /**
     * Data outside of the state folder outlives it. When the state was thrown away, passwords and keys went with it, and what
     * is left of the data is good for nothing.
     */
    private void dropOrphan() throws IOException {
        Path mark = home.resolve("belongs-to");
        String owner = installation.databaseMark();
        if (Files.exists(mark) && Files.readString(mark).equals(owner)) {
            return;
        }
        if (!home.startsWith(installation.state())) {
            Archives.delete(data());
        }
        Files.writeString(mark, owner);
    }

    /** The hosts of a domain come from loopback addresses of their own. */
    private void letLoopbackIn() throws IOException {
        Path rules = data().resolve("pg_hba.conf");
        String now = Files.readString(rules);
        String wanted = now.replaceAll("127\\.0\\.0\\.1/32", "127.0.0.0/8 ");
        if (!wanted.equals(now)) {
            Files.writeString(rules, wanted);
        }
    }

    private void makeHome() throws IOException {
        if (!Files.exists(home)) {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        if (root) {
            var owner = home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
            if (!Files.getOwner(home, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                Files.setOwner(home, owner);
            }
        }
    }

    private void initialise(Path binaries) throws IOException, InterruptedException {
        Archives.delete(data());
        Path password = home.resolve("initial-password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            if (root) {
                Files.setOwner(password, Files.getOwner(home));
            }
            Files.writeString(password, installation.databaseSuperuser().password());
            run(
                    "Making PostgreSQL's cluster",
                    List.of(
                            binaries.resolve("bin/initdb").toString(),
                            "-D",
                            data().toString(),
                            "-U",
                            installation.databaseSuperuser().user(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums"));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** Throws the cluster away; it does not run. */
    void erase() throws IOException {
        Archives.delete(data());
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (process().isEmpty()) {
            return;
        }
        Path binaries = Path.of(Files.readString(installation.state().resolve("postgresql.binaries")));
        run(
                "Stopping PostgreSQL",
                List.of(
                        binaries.resolve("bin/pg_ctl").toString(),
                        "-D",
                        data().toString(),
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        "60",
                        "stop"));
    }

    /** Its output goes to no pipe: the server would inherit it and hold it open. */
    private void run(String purpose, List<String> words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if (root) {
            all.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + group(), "--clear-groups"));
        }
        all.addAll(words);
        Path said = installation.logs().resolve("postgresql-control.log");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        int code;
        try {
            code = ended(builder.start());
        } catch (IOException e) {
            if (root) {
                throw new Trouble(
                        "PostgreSQL refuses to run as root, and setpriv (package util-linux) is missing: install it, start as another user, or name a database with ESTAMPILLE_DB_URL",
                        e);
            }
            throw e;
        }
        if (code != 0) {
            throw new Trouble("%s failed (%s ended with %d):%n%s"
                    .formatted(purpose, words.get(0), code, Command.lastLines(Files.readString(said), 20)));
        }
    }

    /** Whoever is told to give up takes along what was begun: pg_ctl's server would come up all the same. */
    private static int ended(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroy);
            throw e;
        }
    }

    /** Debian's name or the others'. */
    private static String group() throws IOException {
        return Files.readString(Path.of("/etc/group")).contains("nogroup:") ? "nogroup" : UNPRIVILEGED;
    }
}
