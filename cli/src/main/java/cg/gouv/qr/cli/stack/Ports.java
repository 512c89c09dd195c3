package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The ports of one installation, all on 127.0.0.1. {@code chosenBy} is the offset they came from, or {@code auto}. */
public record Ports(String chosenBy, int http, int management, int keycloak, int keycloakManagement, int postgresql) {
    /** Far from the servers' own ports and below the range from which Linux takes its own (32768 and up). */
    static final int DEFAULT_OFFSET = 18000;

    static final String AUTO = "auto";
    private static final int HIGHEST_BASE = 9990;

    public Ports {
        for (int port : new int[] {http, management, keycloak, keycloakManagement, postgresql}) {
            if (port < 1 || port > 65535) {
                throw new Trouble("A port lies in [1, 65535], got " + port + ": choose another ESTAMPILLE_PORT_OFFSET");
            }
        }
    }

    /** @param offset a number to add to each server's own port, or {@code auto} */
    static Ports choose(String offset) {
        if (offset.equals(AUTO)) {
            return free();
        }
        int added;
        try {
            added = Integer.parseInt(offset);
        } catch (NumberFormatException e) {
            throw new Trouble("ESTAMPILLE_PORT_OFFSET is a number or auto, got \"" + offset + "\"", e);
        }
        if (added < 0 || added > 65535 - HIGHEST_BASE) {
            throw new Trouble("ESTAMPILLE_PORT_OFFSET lies in [0, %d], got %d".formatted(65535 - HIGHEST_BASE, added));
        }
        return new Ports(offset, 8080 + added, 9990 + added, 8180 + added, 9000 + added, 5432 + added);
    }

    /** Asks the system for five free ports, all held at once so that they differ. */
    private static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(AUTO, ports[0], ports[1], ports[2], ports[3], ports[4]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (ServerSocket socket : held) {
                closeQuietly(socket);
            }
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody listens on the port of 127.0.0.1. */
    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // A connection that ended a moment ago still holds its port in TIME_WAIT; that is not "taken".
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static Ports read(Path file) {
        Properties stored = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stored.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(
                stored.getProperty("chosenBy", AUTO),
                number(file, stored, "http"),
                number(file, stored, "management"),
                number(file, stored, "keycloak"),
                number(file, stored, "keycloakManagement"),
                number(file, stored, "postgresql"));
    }

    private static int number(Path file, Properties stored, String name) {
        String value = stored.getProperty(name, "");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Trouble(
                    "%s: %s is a port, got \"%s\". Delete the file to have the ports chosen again."
                            .formatted(file, name, value),
                    e);
        }
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder("chosenBy=" + chosenBy + "\n");
        byName().forEach((name, port) ->
                text.append(name).append('=').append(port).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the file and of {@code status --json}. */
    public Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("http", http);
        ports.put("management", management);
        ports.put("keycloak", keycloak);
        ports.put("keycloakManagement", keycloakManagement);
        ports.put("postgresql", postgresql);
        return ports;
    }
}
