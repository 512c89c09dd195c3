package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.BackgroundPart;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * HAProxy before the servers, at the platform's one address. Which group it asks stands in a map that is changed while it
 * runs; a server that stops is drained first.
 */
final class Proxy extends BackgroundPart {
    /** What {@code show stat} says for a check before its first end. */
    private static final String UNCHECKED = "INI";

    private static final Pattern SERVER = Pattern.compile("((?:blue|green)\\d+s?)(" + ProxyConfiguration.LIVING + ")?");

    private final Installation installation;

    Proxy(Installation installation) {
        super(installation, "proxy", Duration.ofSeconds(5));
        this.installation = installation;
    }

    /**
     * What HAProxy says of a server.
     *
     * @param state {@code UP}, {@code DOWN}, {@code DRAIN}, …; the worst of what its backends say
     * @param requests that it was given
     * @param underWay those of them that are not answered yet
     * @param isChecked whether its state was seen; before its first check, HAProxy takes any server for one that is up
     */
    record Standing(String state, long requests, int underWay, boolean isChecked) {
        static final Standing UNKNOWN = new Standing("-", 0, 0, true);

        boolean isUp() {
            return isChecked && state.startsWith("UP");
        }

        /** {@code DRAIN} and {@code NOLB} take no new requests, but answer; {@code DOWN} and {@code MAINT} do not. */
        private int goodness() {
            return isUp() ? 2 : state.startsWith("DRAIN") || state.startsWith("NOLB") ? 1 : 0;
        }

        Standing with(Standing other) {
            return new Standing(
                    other.goodness() < goodness() ? other.state : state,
                    requests + other.requests,
                    underWay + other.underWay,
                    isChecked && other.isChecked);
        }

        /** With the requests that it was given for lack of another, which says nothing of its state. */
        Standing withRequests(Standing living) {
            return new Standing(state, requests + living.requests, underWay + living.underWay, isChecked);
        }
    }

    private Path folder() {
        return Plan.folder(installation);
    }

    private Path configuration() {
        return folder().resolve("haproxy.cfg");
    }

    private Path socket() {
        return folder().resolve("haproxy.sock");
    }

    private Path map() {
        return folder().resolve("colour.map");
    }

    @Override
    public String address() {
        return installation.serverUrl();
    }

    @Override
    protected List<String> missingWhileItRuns() {
        Plan plan = Plan.read(installation);
        try {
            Map<String, Standing> standings = standings(plan.active());
            boolean knowsAll = plan.servers(plan.active()).stream()
                    .map(ServerName::toString)
                    .allMatch(standings::containsKey);
            if (!knowsAll || !standings.values().stream().allMatch(Standing::isChecked)) {
                return List.of("not every server was looked at yet");
            }
            return standings.values().stream().anyMatch(Standing::isUp)
                    ? List.of()
                    : List.of("no server of group " + plan.active().group() + " is up");
        } catch (Trouble silent) {
            return List.of("its socket does not answer");
        }
    }

    /** @throws Trouble if it is not installed */
    static void requireProgram() {
        if (program().isEmpty()) {
            throw new Trouble(
                    "HAProxy is needed before the domain's servers, and is not here: install it (Debian: apt-get install haproxy)");
        }
    }

    /** On the path, or where Debian puts it, which is not on everyone's path. */
    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin";
        return Stream.of(path.split(":", -1))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it, or has it read its configuration again, without losing a connection, if that is another now. */
    void start(Plan plan) throws IOException {
        Files.writeString(map(), "active " + plan.active().group() + "\n");
        String wanted = ProxyConfiguration.of(
                plan,
                installation.ports().http(),
                socket(),
                map(),
                files(),
                Files.readString(files().resolve("haproxy.cfg")));
        boolean changed = !Files.exists(configuration())
                || !Files.readString(configuration()).equals(wanted);
        Files.writeString(configuration(), wanted);
        Optional<ProcessHandle> running = process();
        if (running.isEmpty()) {
            start(
                    List.of(
                            program().orElseThrow().toString(),
                            "-W",
                            "-db",
                            "-f",
                            configuration().toString()),
                    folder(),
                    Map.of(),
                    List.of());
        } else if (changed) {
            Signals.send("USR2", running.get());
        }
    }

    private Path files() {
        return installation.root().resolve("wildfly-config/domain");
    }

    /** From now on the other group is asked. */
    void ask(Colour colour) throws IOException {
        command("set map %s active %s".formatted(map(), colour.group()));
        Files.writeString(map(), "active " + colour.group() + "\n");
    }

    /**
     * New requests go to others; returns when those under way have ended, and at the latest after so long. Who holds a session
     * there is still sent there, until the server itself refuses.
     */
    void drain(ServerName server, Duration patience) {
        if (process().isPresent()) {
            set(server, "drain");
            boolean idle = Await.until(
                    () -> standing(server).underWay() == 0,
                    patience,
                    () -> process().isPresent());
            if (!idle) {
                System.err.printf("%s still answers requests after %d s%n", server, patience.toSeconds());
            }
        }
    }

    /** It is given new requests as soon as it answers its checks. */
    void admit(ServerName server) {
        if (process().isPresent()) {
            set(server, "ready");
        }
    }

    /** A server that has just joined it learns of with its next configuration. */
    private void set(ServerName server, String state) {
        if (!standings(server.colour()).containsKey(server.toString())) {
            return;
        }
        for (String backend : ProxyConfiguration.checking(server.colour())) {
            command("set server %s/%s state %s".formatted(backend, server, state));
        }
    }

    /** @throws Trouble if it does not find all of them up in time */
    void awaitUp(List<ServerName> servers, Duration patience) {
        if (process().isEmpty()) {
            throw new Trouble("The proxy does not run: ./estampille domain start");
        }
        boolean up = Await.until(
                () -> servers.stream().allMatch(server -> standing(server).isUp()),
                patience,
                () -> process().isPresent());
        if (!up) {
            throw new Trouble("The proxy does not find them up within %d s: %s"
                    .formatted(
                            patience.toSeconds(),
                            servers.stream()
                                    .filter(server -> !standing(server).isUp())
                                    .toList()));
        }
    }

    private Standing standing(ServerName server) {
        return standings(server.colour()).getOrDefault(server.toString(), Standing.UNKNOWN);
    }

    /** How its servers stand, by name. @throws Trouble if it does not say */
    Map<String, Standing> standings(Colour colour) {
        Map<String, Standing> standings = new TreeMap<>();
        Map<String, Standing> living = new TreeMap<>();
        List<String> lines = command("show stat").lines().toList();
        List<String> names = List.of(lines.get(0).substring("# ".length()).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = List.of(line.split(",", -1));
            Matcher server = SERVER.matcher(fields.get(1));
            if (ProxyConfiguration.backends(colour).contains(fields.get(0)) && server.matches()) {
                Standing standing = new Standing(
                        fields.get(names.indexOf("status")),
                        Long.parseLong(fields.get(names.indexOf("stot"))),
                        Integer.parseInt(fields.get(names.indexOf("scur"))),
                        !fields.get(names.indexOf("check_status")).contains(UNCHECKED));
                (server.group(2) == null ? standings : living).merge(server.group(1), standing, Standing::with);
            }
        }
        living.forEach((server, standing) ->
                standings.computeIfPresent(server, (name, usual) -> usual.withRequests(standing)));
        return standings;
    }

    private String command(String line) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
            while (channel.read(buffer) >= 0) {
                said.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            String answer = said.toString(StandardCharsets.US_ASCII).strip();
            if (answer.startsWith("No such") || answer.startsWith("Unknown") || answer.startsWith("Require")) {
                throw new Trouble("HAProxy refused \"%s\": %s".formatted(line, answer));
            }
            return answer;
        } catch (IOException e) {
            throw new Trouble("The proxy does not answer at %s: %s".formatted(socket(), e.getMessage()), e);
        }
    }
}
