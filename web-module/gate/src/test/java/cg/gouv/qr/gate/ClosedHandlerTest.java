package cg.gouv.qr.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosedHandlerTest {
    private final Doorway doorway = new Doorway();
    private final Watchers watchers = new Watchers();
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new ClosedHandler(
                    doorway,
                    watchers,
                    true,
                    exchange -> exchange.getResponseSender().send("begun")))
            .build();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void refusesAtOnceUntilTheApplicationHasBegun() throws Exception {
        server.start();
        HttpResponse<String> page = get("text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("Le service redémarre").contains("The service is restarting");
        HttpResponse<String> problem = get("application/json");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .startsWith("{\"type\":\"urn:estampille:problem:away\"")
                .contains("\"status\":503");

        doorway.open();
        assertThat(get("application/json").body()).isEqualTo("begun");
    }

    @Test
    void tellsTheProxyThatNothingWasDoneOfWhatMustNotBeDoneTwice() throws Exception {
        server.start();
        HttpResponse<String> refused = send(request().POST(BodyPublishers.ofString("{}")));
        assertThat(refused.statusCode()).isEqualTo(425);
        assertThat(refused.body()).contains("\"status\":425");

        doorway.open();
        assertThat(send(request().POST(BodyPublishers.ofString("{}"))).body()).isEqualTo("begun");
    }

    @Test
    void knowsWhichProxiesFoundAllWell() throws Exception {
        server.start();
        assertThat(send(request("/health/ready")).statusCode()).isEqualTo(503);
        watchers.begin();
        doorway.open();
        assertThat(watchers.awaitGreeted(Duration.ofMillis(1), Duration.ofMillis(2)))
                .isEqualTo(1);

        assertThat(send(request("/health/ready")).statusCode()).isEqualTo(200);
        assertThat(watchers.awaitGreeted(Duration.ofMillis(1), Duration.ofMinutes(1)))
                .isZero();
    }

    @Test
    void tellsProxiesBeforeItRefusesAnybody() throws Exception {
        server.start();
        doorway.open();
        assertThat(send(request("/health/ready")).statusCode()).isEqualTo(200);

        assertThat(watchers.end(Duration.ofMillis(1)))
                .as("who asked and was not told")
                .isEqualTo(1);
        assertThat(send(request("/health/ready")).statusCode()).isEqualTo(404);
        assertThat(send(request("/")).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyInWhenItIsClosedAgainAndNobodyIsLeft() throws Exception {
        server.start();
        doorway.open();
        assertThat(get("application/json").statusCode()).isEqualTo(200);

        assertThat(doorway.close(Duration.ofSeconds(20))).isZero();
        assertThat(get("application/json").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String accept) throws Exception {
        return send(request().header("Accept", accept));
    }

    private HttpRequest.Builder request() {
        return request("/");
    }

    private HttpRequest.Builder request(String path) {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
