package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which hosts a domain has, and where each thing of it listens: 127.BLOCK.0.1 is the controller's address, 127.BLOCK.H.250
 * host H's own, 127.BLOCK.H.1 to 4 those of its servers. Written down in the state folder.
 *
 * @param block the second byte of every address, 2 to 250: two domains on one machine differ in it
 * @param active the group that serves
 * @param hosts their numbers, ascending
 */
record Plan(int block, Colour active, List<Integer> hosts) {
    private static final int HOST = 250;

    Plan {
        hosts = List.copyOf(new TreeSet<>(hosts));
    }

    static Path folder(Installation installation) {
        return installation.state().resolve("domain");
    }

    private static Path file(Installation installation) {
        return folder(installation).resolve("domain.properties");
    }

    static boolean exists(Installation installation) {
        return Files.exists(file(installation));
    }

    /** The block follows from the folder: it stays the same, and hardly meets another's. */
    static Plan fresh(Installation installation, int hosts) {
        int block = 2 + Math.floorMod(installation.state().toString().hashCode(), 249);
        return new Plan(
                block,
                Colour.BLUE,
                Stream.iterate(1, host -> host + 1).limit(requireNumber(hosts)).toList());
    }

    private static int requireNumber(int hosts) {
        if (hosts < 1 || hosts > Installation.MOST_HOSTS) {
            throw new Trouble("A domain has 1 to %d hosts here, got %d".formatted(Installation.MOST_HOSTS, hosts));
        }
        return hosts;
    }

    /** @throws Trouble if there is none, or none that can be read */
    static Plan read(Installation installation) {
        Path file = file(installation);
        Properties stored = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stored.load(in);
            return new Plan(
                    Integer.parseInt(stored.getProperty("block")),
                    Colour.of(stored.getProperty("active")),
                    Arrays.stream(stored.getProperty("hosts").split(",", -1))
                            .map(Integer::valueOf)
                            .toList());
        } catch (NoSuchFileException e) {
            throw new Trouble("There is no domain here: begin with ./estampille domain", e);
        } catch (IOException | RuntimeException e) {
            throw new Trouble(
                    "%s is expected to say block=2…250, active=blue or green, and hosts=1,2,…; it does not: %s"
                            .formatted(file, e),
                    e);
        }
    }

    /** In one step: whoever reads meanwhile finds the plan before, or this one. */
    void write(Installation installation) {
        Path file = file(installation);
        try {
            Files.createDirectories(folder(installation));
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(
                    part,
                    "block=%d%nactive=%s%nhosts=%s%n"
                            .formatted(
                                    block,
                                    active.group(),
                                    hosts.stream().map(String::valueOf).collect(Collectors.joining(","))));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The number of a host.
     *
     * @throws Trouble if none is called so
     */
    int host(String name) {
        return hosts.stream()
                .filter(one -> DomainModel.host(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("A host is one of %s, got \"%s\""
                        .formatted(hosts.stream().map(DomainModel::host).toList(), name)));
    }

    /** With one host more, the lowest number that is free. */
    Plan plusOne() {
        int next = Stream.iterate(1, host -> host + 1)
                .filter(host -> !hosts.contains(host))
                .findFirst()
                .orElseThrow();
        requireNumber(next);
        List<Integer> more = new ArrayList<>(hosts);
        more.add(next);
        return new Plan(block, active, more);
    }

    Plan without(int host) {
        return new Plan(
                block, active, hosts.stream().filter(other -> other != host).toList());
    }

    Plan serving(Colour colour) {
        return new Plan(block, colour, hosts);
    }

    String controllerAddress() {
        return address(0, 1);
    }

    String hostAddress(int host) {
        return address(host, HOST);
    }

    String address(ServerName server) {
        return address(server.host(), server.slot());
    }

    private String address(int host, int last) {
        return "127.%d.%d.%d".formatted(block, host, last);
    }

    /** All places of a group, those that stand ready last. */
    List<ServerName> servers(Colour colour) {
        return Stream.of(false, true)
                .flatMap(spare -> hosts.stream().map(host -> new ServerName(colour, host, spare)))
                .toList();
    }

    /** Those of a group that always run. */
    List<ServerName> regular(Colour colour) {
        return servers(colour).stream().filter(server -> !server.spare()).toList();
    }

    /** All places. */
    List<ServerName> servers() {
        return Arrays.stream(Colour.values())
                .flatMap(colour -> servers(colour).stream())
                .toList();
    }

    /** JGroups' list of those whom a server asks for its group's members: the group's servers that always run. */
    String members(Colour colour) {
        return regular(colour).stream()
                .map(server -> address(server) + "[7600]")
                .collect(Collectors.joining(","));
    }
}
