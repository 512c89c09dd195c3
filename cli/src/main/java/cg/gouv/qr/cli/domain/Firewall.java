package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Command;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Drops what goes between an address and a port, with nftables. Only in a network namespace of one's own, such as that of
 * {@code unshare --net}: this machine's own rules are left alone.
 */
final class Firewall {
    private static final String TABLE = "estampille";

    private Firewall() {}

    /** Whether rules may be set here, where there is no network but the loopback, and the program for it is there. */
    static boolean isUsable() throws IOException {
        boolean apart = NetworkInterface.networkInterfaces().allMatch(Firewall::isLoopback);
        return apart
                && Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nft")));
    }

    private static boolean isLoopback(NetworkInterface one) {
        try {
            return one.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    /** From now on neither side hears of the other: nothing is refused, packets vanish. */
    static void cut(String address, int port) throws IOException, InterruptedException {
        nft("add table inet " + TABLE);
        nft("add chain inet " + TABLE + " out { type filter hook output priority 0 ; }");
        nft("add rule inet %s out ip saddr %s tcp dport %d drop".formatted(TABLE, address, port));
        nft("add rule inet %s out ip daddr %s tcp sport %d drop".formatted(TABLE, address, port));
    }

    static void open() throws IOException, InterruptedException {
        nft("delete table inet " + TABLE);
    }

    private static void nft(String rule) throws IOException, InterruptedException {
        new Command("Setting a firewall rule", List.of("nft", rule))
                .with(Map.of())
                .run();
    }
}
