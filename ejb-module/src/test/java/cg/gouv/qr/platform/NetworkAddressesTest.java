package cg.gouv.qr.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2::/64",
        "2001:DB8:1:2::1, 2001:db8:1:2::/64",
        "2001:db8:1:3::1, 2001:db8:1:3::/64",
        "fe80::1%eth0, fe80::/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "0:0:0:0:0:0:0:1, ::/64",
        "unknown, unknown",
        "not:an:address, not:an:address",
    })
    void aClientIsAnAddressOfIpv4OrANetworkOfIpv6(String address, String client) {
        assertThat(NetworkAddresses.ofClient(address)).isEqualTo(client);
    }

    @Test
    void whatIsNoAddressIsBounded() {
        assertThat(NetworkAddresses.ofClient("x".repeat(10_000))).hasSize(64);
        assertThat(NetworkAddresses.ofClient(":".repeat(10_000))).hasSize(64);
    }
}
