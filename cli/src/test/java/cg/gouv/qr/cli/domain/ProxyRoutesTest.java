package cg.gouv.qr.cli.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HAProxy before two servers, which do as they are told. */
class ProxyRoutesTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String READY = "{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"}]}";
    private static final String WITHOUT_KEYS =
            "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"keys\",\"status\":\"DOWN\"},{\"name\":\"database\",\"status\":\"UP\"}]}";
    private static final String WITHOUT_DATABASE =
            "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}";
    private static final ServerName ONE = ServerName.parse("blue1");
    private static final ServerName TWO = ServerName.parse("blue2");

    @TempDir
    Path state;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Server> servers = new ArrayList<>();
    private Installation installation;
    private Proxy proxy;
    private Server one;
    private Server two;

    @BeforeEach
    void start() throws Exception {
        installation = Installation.at(Path.of("..").toRealPath(), state, Map.of("ESTAMPILLE_PORT_OFFSET", "auto"));
        Plan plan = Plan.fresh(installation, 2);
        plan.write(installation);
        one = new Server(plan.address(ONE));
        two = new Server(plan.address(TWO));
        proxy = new Proxy(installation);
        proxy.start(plan);
        proxy.awaitReady();
        proxy.awaitUp(List.of(ONE, TWO), LONG);
    }

    @AfterEach
    void stop() throws Exception {
        proxy.stop();
        servers.forEach(Server::stop);
    }

    @Test
    void asksAnotherServerWhenReadingWhereTheApplicationIsAway() throws Exception {
        for (int status : List.of(503, 404, 500)) {
            one.status = status;
            for (int i = 0; i < 10; i++) {
                assertThat(get("/CODE").statusCode()).isEqualTo(200);
                assertThat(get("/api/v1/lots").statusCode()).isEqualTo(200);
                assertThat(get("/portail/").statusCode()).isEqualTo(200);
            }
        }
        assertThat(one.asked.get()).as("it stays among those that are asked").isPositive();
    }

    @Test
    void writesNothingTwiceUnlessNoServerWasReached() throws Exception {
        one.status = 503;
        two.status = 503;
        assertThat(post("/api/v1/lots").statusCode()).isEqualTo(503);
        assertThat(post("/portail/lots.xhtml").statusCode()).isEqualTo(503);
        assertThat(one.asked.get() + two.asked.get()).isEqualTo(2);

        one.stop();
        two.status = 201;
        for (int i = 0; i < 4; i++) {
            assertThat(post("/api/v1/lots").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void writesWithAnotherServerWhatOneHasNotBegun() throws Exception {
        two.status = 201;
        one.status = 425;
        for (int i = 0; i < 4; i++) {
            assertThat(post("/api/v1/lots").statusCode()).isEqualTo(201);
            assertThat(post("/portail/lots.xhtml").statusCode()).isEqualTo(201);
        }
        assertThat(one.asked.get()).as("it stays among those that are asked").isPositive();

        two.status = 425;
        assertThat(post("/api/v1/lots").statusCode())
                .as("the client repeats it")
                .isEqualTo(503);
        assertThat(post("/portail/lots.xhtml").statusCode()).isEqualTo(503);
    }

    @Test
    void leavesAWriteAloneThatIsUnderWayAtAServerThatGoes() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        one.before = working;
        List<CompletableFuture<HttpResponse<String>>> writes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writes.add(written("/api/v1/lots"));
        }
        awaited(() -> one.asked.get() == 1);
        one.before = new CountDownLatch(0);
        one.ready(404, "");
        awaited(() -> isLeftOut(one));

        working.countDown();
        for (CompletableFuture<HttpResponse<String>> write : writes) {
            assertThat(write.get(LONG.toSeconds(), TimeUnit.SECONDS).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tellsAServerWithoutTheApplicationFromWhatIsNotThere() throws Exception {
        one.status = 404;
        two.status = 404;
        HttpResponse<String> away = get("/api/v1/lots/1");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("urn:estampille:problem:away");
        one.status = 500;
        two.status = 500;
        assertThat(post("/api/v1/lots").statusCode())
                .as("the client repeats it")
                .isEqualTo(503);

        one.status = 404;
        two.status = 404;
        one.type = "application/problem+json";
        two.type = one.type;
        assertThat(get("/api/v1/lots/1").statusCode()).isEqualTo(404);
    }

    @Test
    void passesOnWhatEveryServerAnswers() throws Exception {
        one.status = 500;
        two.status = 500;
        assertThat(get("/CODE").statusCode()).isEqualTo(500);
        one.type = "application/problem+json";
        two.type = one.type;
        assertThat(get("/api/v1/lots").statusCode()).isEqualTo(500);
        one.asked.set(0);
        two.asked.set(0);
        assertThat(post("/api/v1/lots").statusCode()).isEqualTo(500);
        assertThat(one.asked.get() + two.asked.get()).isEqualTo(1);
    }

    @Test
    void writesToServersThatAreReadyAndReadsFromThoseThatHaveTheDatabase() throws Exception {
        one.ready(503, WITHOUT_KEYS);
        awaited(() -> !isUp(ONE));
        one.asked.set(0);
        for (int i = 0; i < 4; i++) {
            assertThat(post("/api/v1/lots").statusCode()).isEqualTo(200);
        }
        assertThat(one.asked.get()).isZero();
        get("/api/v1/lots");
        get("/api/v1/lots");
        assertThat(one.asked.get()).as("reads").isEqualTo(1);
        assertThatThrownBy(() -> proxy.awaitUp(List.of(ONE), Duration.ofSeconds(1)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("[blue1]");
    }

    @Test
    void asksServersThatMerelyLiveBeforeItGivesUp() throws Exception {
        one.ready(503, WITHOUT_DATABASE);
        two.ready(503, WITHOUT_DATABASE);
        awaited(() -> !isUp(ONE) && !isUp(TWO));
        awaited(() -> one.checks.get() > 30);
        assertThat(get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/lots").statusCode()).isEqualTo(200);
        assertThat(get("/portail/").statusCode()).isEqualTo(200);
    }

    @Test
    void drainsAServerUntilItsRequestsAreAnswered() throws Exception {
        two.stop();
        CountDownLatch answer = new CountDownLatch(1);
        one.before = answer;
        CompletableFuture<HttpResponse<String>> written = http.sendAsync(
                request("/api/v1/lots").POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
        awaited(() -> one.asked.get() == 1);
        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> proxy.drain(ONE, LONG));
        awaited(() -> proxy.standings(Colour.BLUE).get("blue1").state().startsWith("DRAIN"));
        assertThat(drained).isNotDone();

        answer.countDown();

        assertThat(written.get().statusCode()).isEqualTo(200);
        drained.get();
        assertThat(get("/api/v1/lots").statusCode()).as("nobody else serves").isEqualTo(503);
        proxy.admit(ONE);
        assertThat(get("/api/v1/lots").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNobodyOutsideOfHealthAndFigures() throws Exception {
        for (String path :
                List.of("/health/ready", "/%68ealth/ready", "/prometheus", "/prom%65theus", "/health%2fready")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(one.asked.get() + two.asked.get()).isZero();
    }

    /** Whether it is given none of the next writes, which are answered. */
    private boolean isLeftOut(Server server) {
        server.asked.set(0);
        for (int i = 0; i < 4; i++) {
            assertThat(post("/api/v1/lots").statusCode()).isEqualTo(200);
        }
        return server.asked.get() == 0;
    }

    private boolean isUp(ServerName server) {
        return proxy.standings(Colour.BLUE).get(server.toString()).isUp();
    }

    private static void awaited(BooleanSupplier condition) {
        assertThat(Await.until(condition, LONG, () -> true)).isTrue();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(installation.serverUrl() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) {
        return written(path).join();
    }

    private CompletableFuture<HttpResponse<String>> written(String path) {
        return http.sendAsync(request(path).POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
    }

    /** Answers its checks well and everything else with its status, until it is told otherwise. */
    private final class Server {
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger checks = new AtomicInteger();
        volatile int status = 200;
        volatile String type = "text/html";
        volatile CountDownLatch before = new CountDownLatch(0);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;
        private volatile int readyStatus = 200;
        private volatile String readyBody = READY;

        Server(String address) throws IOException {
            server = HttpServer.create(
                    new InetSocketAddress(address, installation.ports().http()), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            servers.add(this);
        }

        void ready(int number, String body) {
            readyBody = body;
            readyStatus = number;
        }

        private void answer(HttpExchange exchange) throws IOException {
            boolean check = exchange.getRequestURI().getPath().startsWith("/health/");
            boolean ready = exchange.getRequestURI().getPath().equals("/health/ready");
            (check ? checks : asked).incrementAndGet();
            if (!check) {
                awaitTurn();
            }
            byte[] body = (ready ? readyBody : "").getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(
                    check ? ready ? readyStatus : 200 : status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private void awaitTurn() {
            try {
                before.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void stop() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
