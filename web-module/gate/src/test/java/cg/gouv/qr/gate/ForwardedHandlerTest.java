package cg.gouv.qr.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.Undertow;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHandlerTest {
    private @Nullable Undertow server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void believesAProxyOfOurs() throws Exception {
        start(trusted("127.0.0.1"));
        assertThat(asked("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https"))
                .isEqualTo("https 203.0.113.7");
        assertThat(asked("X-Forwarded-For", "2001:db8::7")).isEqualTo("http 2001:db8:0:0:0:0:0:7");
        assertThat(asked()).isEqualTo("http 127.0.0.1");
        assertThat(asked("X-Forwarded-Proto", "gopher")).isEqualTo("http 127.0.0.1");
        assertThat(asked("Forwarded", "for=203.0.113.7;proto=https")).isEqualTo("http 127.0.0.1");
    }

    @Test
    void hearsNobodyElse() throws Exception {
        start(trusted("10.0.0.0/8"));
        assertThat(asked("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https"))
                .isEqualTo("http 127.0.0.1");
    }

    @Test
    void hearsNobodyAtAllWithoutAProxy() throws Exception {
        start(TrustedProxies.ofEnvironment(Map.of("ESTAMPILLE_TRUSTED_PROXIES", "127.0.0.1")));
        assertThat(asked("X-Forwarded-For", "203.0.113.7")).isEqualTo("http 127.0.0.1");
    }

    @Test
    void theClientIsTheLastThatIsNoProxyOfOurs() throws Exception {
        TrustedProxies proxies = trusted("10.1.0.0/16, 2001:db8:1::/48");
        assertThat(client(proxies, "10.1.0.1", "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client(proxies, "10.1.0.1", "198.51.100.1, 203.0.113.7, 10.1.0.2"))
                .isEqualTo("203.0.113.7");
        assertThat(client(proxies, "10.1.0.1", "198.51.100.1", "203.0.113.7,2001:db8:1::2"))
                .as("in two lines")
                .isEqualTo("203.0.113.7");
        assertThat(client(proxies, "10.1.0.1", "10.1.0.3, 10.1.0.2")).isEqualTo("10.1.0.3");
        assertThat(client(proxies, "10.1.0.1", "unknown, 10.1.0.2")).isEqualTo("10.1.0.2");
        assertThat(client(proxies, "10.1.0.1", "unknown")).isEqualTo("10.1.0.1");
        assertThat(client(proxies, "10.1.0.1", "")).isEqualTo("10.1.0.1");
        assertThat(client(proxies, "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void believesThisMachineAloneUnlessTold() throws Exception {
        TrustedProxies proxies = TrustedProxies.ofEnvironment(Map.of("ESTAMPILLE_BEHIND_PROXY", "true"));
        assertThat(client(proxies, "127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client(proxies, "0:0:0:0:0:0:0:1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client(proxies, "127.0.0.2", "203.0.113.7")).isEqualTo("127.0.0.2");
        assertThat(client(proxies, "10.0.0.1", "203.0.113.7")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.1,", "10.0.0.*", "*"})
    void namesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> trusted(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ESTAMPILLE_TRUSTED_PROXIES")
                .hasMessageContaining("10.2.0.0/24; found \"");
    }

    private static TrustedProxies trusted(String networks) {
        return TrustedProxies.ofEnvironment(
                Map.of("ESTAMPILLE_BEHIND_PROXY", "true", "ESTAMPILLE_TRUSTED_PROXIES", networks));
    }

    private static String client(TrustedProxies proxies, String peer, String... forwarded) throws Exception {
        return proxies.client(InetAddress.getByName(peer), Arrays.asList(forwarded))
                .getHostAddress();
    }

    private void start(TrustedProxies proxies) {
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(new ForwardedHandler(
                        proxies,
                        exchange -> exchange.getResponseSender()
                                .send(exchange.getRequestScheme() + " "
                                        + exchange.getSourceAddress().getHostString())))
                .build();
        server.start();
    }

    private String asked(String... headers) throws Exception {
        assert server != null;
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + "/"));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
