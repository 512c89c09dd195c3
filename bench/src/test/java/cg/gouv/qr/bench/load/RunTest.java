package cg.gouv.qr.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the JDK's own server, which knows nothing of this generator. */
class RunTest {
    static {
        // Else it sends each answer in two parts, the second one when the first is acknowledged: 40 ms later.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final AtomicInteger asked = new AtomicInteger();
    private final AnsweredScans scans = new AnsweredScans();
    private volatile String verdict = "authentic";
    private volatile int stallAt = -1;
    private volatile boolean isFailing;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int turn = asked.getAndIncrement();
        if (turn == stallAt) {
            stall();
        }
        byte[] body = ("{\"verdict\":\"" + verdict + "\"}").getBytes(US_ASCII);
        exchange.getResponseHeaders().set("Scan-Id", String.format("%016x-%08x", 7, turn));
        exchange.sendResponseHeaders(isFailing ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void stall() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private LoadFigures run(double rate, int connections) throws Exception {
        Codes codes = new Codes("0".repeat(Codes.LENGTH).getBytes(US_ASCII));
        try (Target target = new Target("127.0.0.1", server.getAddress().getPort())) {
            return new Run(
                            new Order("authentic", rate, connections, 1, 0),
                            target,
                            new Questions(codes, new Networks(10)),
                            scans)
                    .start()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void sendsAsManyAsAreDue() throws Exception {
        LoadFigures figures = run(200, 4);

        assertThat(figures.failures()).isEmpty();
        assertThat(figures.answered()).isEqualTo(200);
        assertThat(asked).hasValue(200);
        assertThat(figures.scans()).isEqualTo(200);
        assertThat(figures.overloaded()).isFalse();
    }

    @Test
    void chargesAStallToEverybodyWhoWasDueMeanwhile() throws Exception {
        stallAt = 20;
        LoadFigures figures = run(200, 1);

        assertThat(figures.failures()).isEmpty();
        assertThat(figures.maxMs()).isGreaterThan(290);
        assertThat(figures.p50Ms()).isLessThan(100);
        // 60 of 200 came in that time: a generator that waits for answers would tell of one
        assertThat(figures.curve().get(5).get(1)).as("90 of 100 in ms").isGreaterThan(100);
    }

    @Test
    void asksAsFastAsItIsAnswered() throws Exception {
        LoadFigures figures = run(0, 4);

        assertThat(figures.failures()).isEmpty();
        assertThat(figures.answered()).isEqualTo(asked.get()).isEqualTo(scans.count());
        assertThat(figures.perSecond()).isBetween(4.0, (double) figures.answered());
    }

    @Test
    void countsWrongVerdictsAndFailures() throws Exception {
        verdict = "unconfirmed";
        LoadFigures wrong = run(50, 2);
        assertThat(wrong.answered()).isZero();
        assertThat(wrong.failures()).containsOnlyKeys("another answer than \"verdict\":\"authentic\"");

        isFailing = true;
        LoadFigures failing = run(50, 2);
        assertThat(failing.failures()).containsEntry("status 500", 50L);
        assertThat(failing.failed()).isEqualTo(50);
    }

    @Test
    void countsAScanThatWasToldTwice() throws Exception {
        scans.add(7, 0);
        assertThat(run(50, 2).failures()).containsEntry("a Scan-Id that was told before", 1L);
    }
}
