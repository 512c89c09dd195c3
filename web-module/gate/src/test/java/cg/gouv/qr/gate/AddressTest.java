package cg.gouv.qr.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"name=Caf%C3%A9", "a=%F0%9F%8F%B7", "", "a=b+c", "a=100%25", "a[]=1"})
    void letsTextThrough(String query) {
        assertThat(Address.isQuery(query)).isTrue();
        assertThat(Address.isPath("/api/v1/me")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=%00", "a=%", "a=%zz", "a=%C3", "a=%ED%A0%80", "a=%FF", "a=<b>", "a={b}", "a=\u00c3\u00a9"})
    void refusesWhatIsNone(String part) {
        assertThat(Address.isQuery(part)).isFalse();
        assertThat(Address.isPath("/api/v1/" + part)).isFalse();
    }
}
