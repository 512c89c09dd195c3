package cg.gouv.qr.limit;

import cg.gouv.qr.platform.NetworkAddresses;
import inet.ipaddr.format.util.DualIPv4v6AssociativeTries;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much the limits of known networks are wider, such as an operator's, behind whose few addresses stand many phones:
 * {@code 41.194.0.0/16=20,10.8.0.0/16=off}. Each address in such a network still has a count of its own. Of several networks that
 * hold an address the smallest counts. Immutable.
 */
final class NetworkFactors {
    /** Of a network without limits. */
    static final int OFF = 0;

    private static final Pattern ENTRY = Pattern.compile("([^=]+)=\\s*(off|[1-9][0-9]{0,4})");

    private final DualIPv4v6AssociativeTries<Integer> networks;

    private NetworkFactors(DualIPv4v6AssociativeTries<Integer> networks) {
        this.networks = networks;
    }

    /** @throws IllegalStateException naming the entry that is wrong */
    static NetworkFactors read(String text) {
        DualIPv4v6AssociativeTries<Integer> networks = new DualIPv4v6AssociativeTries<>();
        for (String entry : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            try {
                if (!matcher.matches()) {
                    throw new IllegalArgumentException("No entry");
                }
                String factor = matcher.group(2);
                networks.put(
                        NetworkAddresses.network(matcher.group(1).strip()),
                        factor.equals("off") ? OFF : Integer.parseInt(factor));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "ESTAMPILLE_NETWORK_LIMITS: network=factor was expected, such as 41.194.0.0/16=20 or 10.8.0.0/16=off,"
                                + " a factor from 1 to 99999; found \"" + entry.strip() + "\"",
                        e);
            }
        }
        return new NetworkFactors(networks);
    }

    /** @param client a network of {@link NetworkAddresses#ofClient}; anybody else's limits are as they are */
    int of(String client) {
        if (networks.isEmpty()) {
            return 1;
        }
        return NetworkAddresses.find(client)
                .map(networks::longestPrefixMatchNode)
                .map(node -> node.getValue())
                .orElse(1);
    }
}
