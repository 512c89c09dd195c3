package cg.gouv.qr.cli.domain;

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
import java.util.stream.Stream;

/**
 * HAProxy before the servers, at the platform's one address. Which group it asks stands in a map that is changed while it
 * runs; a server that stops is drained first.
 */
final class Proxy extends BackgroundPart {
    private final Installation installation;

    Proxy(Installation installation) {
        super(installation, "proxy", Duration.ofSeconds(5));
        this.installation = installation;
    }

    /** What HAProxy says of a server: {@code UP}, {@code DOWN}, {@code DRAIN}, …, and how many requests it gave it. */
    record Standing(String state, long requests) {}

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
        try {
            Plan plan = Plan.read(installation);
            boolean any = standings(plan.active()).values().stream()
                    .anyMatch(standing -> standing.state().startsWith("UP"));
            return any
                    ? List.of()
                    : List.of("no server of group " + plan.active().group() + " is up");
        } catch (IOException e) {
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
                plan, installation.ports().http(), socket(), map(), files(), Files.readString(files().resolve("haproxy.cfg")));
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

    /** New requests go to others; those under way end. */
    void drain(ServerName server) throws IOException {
        for (String backend : ProxyConfiguration.backends(server.colour())) {
            command("set server %s/%s state drain".formatted(backend, server));
        }
    }

    void admit(ServerName server) throws IOException {
        for (String backend : ProxyConfiguration.backends(server.colour())) {
            command("set server %s/%s state ready".formatted(backend, server));
        }
    }

    /** How its servers stand, by name. */
    Map<String, Standing> standings(Colour colour) throws IOException {
        Map<String, Standing> standings = new TreeMap<>();
        List<String> lines = command("show stat").lines().toList();
        List<String> names = List.of(lines.get(0).substring("# ".length()).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = List.of(line.split(",", -1));
            String backend = fields.get(0);
            if (ProxyConfiguration.backends(colour).contains(backend)
                    && fields.get(1).matches("(blue|green)\\d+s?")) {
                long requests = Long.parseLong(fields.get(names.indexOf("stot")));
                standings.merge(
                        fields.get(1),
                        new Standing(fields.get(names.indexOf("status")), requests),
                        (one, two) -> new Standing(one.state(), one.requests() + two.requests()));
            }
        }
        return standings;
    }

    private String command(String line) throws IOException {
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
        }
    }
}
