package cg.gouv.qr.platform;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Optional;

/** Reads addresses and networks of IPv4 and IPv6, and none of the shorthands that the library reads as well. */
public final class NetworkAddresses {
    /** What a provider gives a household or a phone at least (RFC 6177): whoever has one address of it has them all. */
    private static final int NETWORK_BITS = 64;

    private static final int LONGEST = 64; // characters of what is no address

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

    private NetworkAddresses() {}

    /** One address; nothing if the text is none. */
    public static Optional<IPAddress> address(String text) {
        return find(text).filter(address -> !address.isMultiple());
    }

    /** An address or a network; nothing if the text is neither. */
    public static Optional<IPAddress> find(String text) {
        return Optional.ofNullable(new IPAddressString(text, STRICT).getAddress());
    }

    /** @param text in CIDR notation, or one address
     *  @throws IllegalArgumentException if it is not one network */
    public static IPAddress network(String text) {
        IPAddress network;
        try {
            network = new IPAddressString(text, STRICT).toAddress();
        } catch (AddressStringException | IncompatibleAddressException e) {
            throw new IllegalArgumentException("One network was expected, found \"" + text + "\"", e);
        }
        // With host bits behind its prefix it would be taken for a single address.
        if (network == null
                || (network.isPrefixed() && !network.isSinglePrefixBlock())
                || (network.isMultiple() && !network.isPrefixed())) {
            throw new IllegalArgumentException("One network was expected, found \"" + text + "\"");
        }
        return network;
    }

    /**
     * Who a client is, as far as its address says: that of IPv4, the /64 network of IPv6.
     *
     * @param address as the server tells it
     * @return such as {@code 41.194.3.7} or {@code 2001:db8:1:2::/64}; the beginning of what is no address
     */
    public static String ofClient(String address) {
        if (address.indexOf(':') < 0) {
            return shortened(address);
        }
        return address(address)
                .map(parsed -> parsed.isIPv6() ? ofClient(parsed.toIPv6()) : parsed.toCanonicalString())
                .orElseGet(() -> shortened(address));
    }

    private static String ofClient(IPv6Address address) {
        return address.isIPv4Mapped()
                ? address.getEmbeddedIPv4Address().toCanonicalString()
                : address.removeZone().toPrefixBlock(NETWORK_BITS).toCanonicalString();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
