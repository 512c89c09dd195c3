package cg.gouv.qr.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosedHandlerTest {
    private final AtomicBoolean open = new AtomicBoolean();
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new ClosedHandler(
                    open::get, exchange -> exchange.getResponseSender().send("begun")))
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
        assertThat(page.body()).contains("Le service démarre").contains("The service is starting");
        HttpResponse<String> problem = get("application/json");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .startsWith("{\"type\":\"urn:estampille:problem:away\"")
                .contains("\"status\":503");

        open.set(true);
        assertThat(get("application/json").body()).isEqualTo("begun");
    }

    private HttpResponse<String> get(String accept) throws Exception {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
