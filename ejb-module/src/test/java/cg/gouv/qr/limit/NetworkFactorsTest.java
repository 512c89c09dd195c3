package cg.gouv.qr.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFactorsTest {
    @Test
    void theSmallestNetworkCounts() {
        NetworkFactors factors = NetworkFactors.read(
                "41.194.0.0/16=20, 41.194.7.0/24 = 3,41.194.7.9=1, 10.8.0.0/16=off, 2001:db8::/32=40");
        assertThat(factors.of("41.194.1.1")).isEqualTo(20);
        assertThat(factors.of("41.194.7.1")).isEqualTo(3);
        assertThat(factors.of("41.194.7.9")).isEqualTo(1);
        assertThat(factors.of("10.8.255.1")).isEqualTo(NetworkFactors.OFF);
        assertThat(factors.of("2001:db8:1:2::/64")).isEqualTo(40);
        assertThat(factors.of("2001:db9:1:2::/64")).isEqualTo(1);
        assertThat(factors.of("203.0.113.7")).isEqualTo(1);
        assertThat(factors.of("unknown")).isEqualTo(1);
        assertThat(factors.of("")).isEqualTo(1);
    }

    @Test
    void whatIsNoNetworkIsNotThisMachine() {
        assertThat(NetworkFactors.read("127.0.0.0/8=off,::1=off").of("")).isEqualTo(1);
    }

    @Test
    void thereNeedBeNone() {
        assertThat(NetworkFactors.read("").of("203.0.113.7")).isEqualTo(1);
        assertThat(NetworkFactors.read("  ").of("2001:db8:1:2::/64")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "41.194.0.0/16",
                "41.194.0.0/16=0",
                "41.194.0.0/16=-1",
                "41.194.0.0/16=100000",
                "41.194.0.0/16=1.5",
                "41.194.0.0/16=OFF",
                "41.194.0.1/16=2",
                "41.194.0.0/33=2",
                "operator=2",
                "=2",
                ","
            })
    void namesTheEntryThatIsWrong(String entry) {
        assertThatThrownBy(() -> NetworkFactors.read("10.8.0.0/16=off," + entry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ESTAMPILLE_NETWORK_LIMITS: network=factor was expected")
                .hasMessageEndingWith("found \"" + entry.split(",", 2)[0] + "\"");
    }
}
