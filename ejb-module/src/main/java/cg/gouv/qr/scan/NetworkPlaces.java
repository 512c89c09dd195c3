package cg.gouv.qr.scan;

import cg.gouv.qr.platform.NetworkAddresses;
import cg.gouv.qr.sighting.Place;
import inet.ipaddr.format.util.DualIPv4v6AssociativeTries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where networks are: lines of {@code network,latitude,longitude}, such as {@code 41.194.0.0/16,-4.27,15.28}, of IPv4 and IPv6
 * in CIDR notation, degrees of WGS 84. Of several networks that hold an address the smallest counts. Empty lines and those that
 * begin with {@code #} are passed over. Immutable.
 */
final class NetworkPlaces {
    /** Of a node that has no table. */
    static final NetworkPlaces NONE = new NetworkPlaces(new DualIPv4v6AssociativeTries<>());

    private static final int FIELDS = 3;

    private final DualIPv4v6AssociativeTries<Place> networks;

    private NetworkPlaces(DualIPv4v6AssociativeTries<Place> networks) {
        this.networks = networks;
    }

    /** @throws IllegalStateException if the file cannot be read; or a line of it, which is named */
    static NetworkPlaces read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "ESTAMPILLE_NETWORK_PLACES names %s, which cannot be read: %s".formatted(file, e), e);
        }
        DualIPv4v6AssociativeTries<Place> networks = new DualIPv4v6AssociativeTries<>();
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                try {
                    put(text, networks);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(
                            "Line %d of %s: network,latitude,longitude was expected, such as 41.194.0.0/16,-4.27,15.28; found \"%s\""
                                    .formatted(line + 1, file, text),
                            e);
                }
            }
        }
        return new NetworkPlaces(networks);
    }

    private static void put(String line, DualIPv4v6AssociativeTries<Place> networks) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("%d fields, found %d".formatted(FIELDS, fields.length));
        }
        networks.put(
                NetworkAddresses.network(fields[0].strip()),
                Place.of(Double.parseDouble(fields[1].strip()), Double.parseDouble(fields[2].strip())));
    }

    /** @param address of IPv4 or IPv6, as text */
    Optional<Place> of(String address) {
        return NetworkAddresses.address(address)
                .map(networks::longestPrefixMatchNode)
                .map(node -> node.getValue());
    }
}
