package cg.gouv.qr.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Limits LIMITS = new Limits(1000);

    @Test
    void letsAnOrdinaryRequestThrough() {
        HeaderMap headers = headers(Limits.HEADERS - 1).put(Headers.COOKIE, "a=1; b=2");
        assertThat(LIMITS.refused(Limits.ADDRESS, Limits.PARAMETERS, headers, 1000))
                .isEmpty();
        assertThat(LIMITS.refused(1, 0, new HeaderMap(), -1)).isEmpty();
    }

    @Test
    void refusesALongBody() {
        assertThat(LIMITS.refused(1, 0, new HeaderMap(), 1001)).hasValue(413);
    }

    @Test
    void refusesALongAddress() {
        assertThat(LIMITS.refused(Limits.ADDRESS + 1, 0, new HeaderMap(), 0)).hasValue(414);
        assertThat(LIMITS.refused(1, Limits.PARAMETERS + 1, new HeaderMap(), 0)).hasValue(414);
    }

    @Test
    void refusesHeadersThatAreManyOrLong() {
        assertThat(LIMITS.refused(1, 0, headers(Limits.HEADERS + 1), 0)).hasValue(431);
        HeaderMap repeated = new HeaderMap();
        for (int i = 0; i <= Limits.HEADERS; i++) {
            repeated.add(Headers.VIA, "proxy" + i);
        }
        assertThat(LIMITS.refused(1, 0, repeated, 0)).hasValue(431);
        HeaderMap large = new HeaderMap().put(Headers.REFERER, "x".repeat(Limits.HEADER_CHARACTERS));
        assertThat(LIMITS.refused(1, 0, large, 0)).hasValue(431);
    }

    @Test
    void refusesMoreCookiesThanTheServerWouldRead() {
        HeaderMap cookies = new HeaderMap().put(Headers.COOKIE, "a=1; ".repeat(Limits.COOKIES) + "b=1");
        assertThat(LIMITS.refused(1, 0, cookies, 0)).hasValue(431);
    }

    @Test
    void readsItsLimitFromTheEnvironment() {
        assertThat(Limits.ofEnvironment(Map.of()).body()).isEqualTo(33_554_432);
        assertThat(Limits.ofEnvironment(Map.of("ESTAMPILLE_MAX_POST_SIZE", "5")).body())
                .isEqualTo(5);
        assertThatThrownBy(() -> Limits.ofEnvironment(Map.of("ESTAMPILLE_MAX_POST_SIZE", "32M")))
                .hasMessageContaining("32M");
    }

    private static HeaderMap headers(int count) {
        HeaderMap headers = new HeaderMap();
        for (int i = 0; i < count; i++) {
            headers.put(new HttpString("X-Header-" + i), "value");
        }
        return headers;
    }
}
