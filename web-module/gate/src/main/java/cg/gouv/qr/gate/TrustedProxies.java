package cg.gouv.qr.gate;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The proxies that are believed when they say who the client is. What anybody else says of it is not heard. Immutable. */
final class TrustedProxies {
    private static final String BEHIND = "ESTAMPILLE_BEHIND_PROXY";
    private static final String NETWORKS = "ESTAMPILLE_TRUSTED_PROXIES";
    private static final String USUAL = "127.0.0.1,::1";

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    /** None of the shorthands that the library reads as well: an empty text would be this machine. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .setRangeOptions(AddressStringParameters.RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .toParams();

    private final List<IPAddress> networks;

    private TrustedProxies(List<IPAddress> networks) {
        this.networks = List.copyOf(networks);
    }

    /** @throws IllegalStateException naming the entry that is no network */
    static TrustedProxies ofEnvironment(Map<String, String> environment) {
        List<IPAddress> networks = new ArrayList<>();
        if (Boolean.parseBoolean(environment.get(BEHIND))) {
            String text = environment.getOrDefault(NETWORKS, "");
            for (String entry : (text.isBlank() ? USUAL : text).split(",", -1)) {
                networks.add(network(entry.strip()));
            }
        }
        return new TrustedProxies(networks);
    }

    private static IPAddress network(String entry) {
        try {
            IPAddress network = new IPAddressString(entry, STRICT).toAddress();
            if (network != null && (network.isPrefixed() ? network.isSinglePrefixBlock() : !network.isMultiple())) {
                return network;
            }
        } catch (AddressStringException | IncompatibleAddressException e) {
            throw new IllegalStateException(wrong(entry), e);
        }
        throw new IllegalStateException(wrong(entry));
    }

    private static String wrong(String entry) {
        return NETWORKS + ": addresses and networks were expected, such as 10.1.0.5,10.2.0.0/24; found \"" + entry
                + "\"";
    }

    boolean trusts(InetAddress peer) {
        return trusts(address(peer));
    }

    /**
     * Who a request comes from. Each proxy adds at the end whom it got it from, so the client is the last that is no proxy of
     * ours; what stands before, the client may have written.
     *
     * @param forwarded the values of {@code X-Forwarded-For}, as they came
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        List<String> hops = new ArrayList<>();
        forwarded.forEach(value -> hops.addAll(List.of(value.split(",", -1))));
        IPAddress client = address(peer);
        for (int i = hops.size() - 1; i >= 0 && trusts(client); i--) {
            IPAddress hop = new IPAddressString(hops.get(i).strip(), STRICT).getAddress();
            if (hop == null || hop.isMultiple()) {
                break;
            }
            client = hop;
        }
        return client.toInetAddress();
    }

    private boolean trusts(IPAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static IPAddress address(InetAddress address) {
        return ADDRESSES.from(address);
    }
}
