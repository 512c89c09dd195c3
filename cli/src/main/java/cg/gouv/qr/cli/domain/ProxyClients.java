package cg.gouv.qr.cli.domain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who verify stamps through the proxy, a steady number a second, whatever befalls the servers. Nobody asks twice: a
 * request that is not answered with 200 failed. Only the JDK asks once more by itself, unseen, when a connection that it kept
 * open turns out to be closed, or none can be made; see {@link #countEachAttempt}.
 */
public final class ProxyClients implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_UNDER_WAY = 8000;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "clients");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final ScheduledFuture<?> pulse;

    /**
     * Lets the JDK repeat nothing in this process: a connection that ends without an answer is a failure. To be called before
     * any request is made, since the JDK reads its settings once.
     */
    static void countEachAttempt() {
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        // Of attempts: MultiExchange counts the first one, too, and those after a closed connection like redirects.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    /**
     * Begins to ask.
     *
     * @param server the proxy's address
     * @param codes of stamps, asked for in turn
     * @param perSecond how many requests
     */
    public ProxyClients(String server, List<String> codes, int perSecond) {
        AtomicInteger next = new AtomicInteger();
        pulse = clock.scheduleAtFixedRate(
                () -> ask(server + "/" + codes.get(Math.floorMod(next.getAndIncrement(), codes.size()))),
                0,
                1_000_000_000L / perSecond,
                TimeUnit.NANOSECONDS);
    }

    private void ask(String address) {
        if (!underWay.tryAcquire()) {
            asked.incrementAndGet();
            fail("more than %d requests wait".formatted(MOST_UNDER_WAY));
            return;
        }
        long started = System.nanoTime();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        var answered = http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            underWay.release();
            asked.incrementAndGet();
            slowest.accumulateAndGet(System.nanoTime() - started, Math::max);
            if (failure != null) {
                fail(String.valueOf(failure));
            } else if (answer.statusCode() != 200) {
                fail("status " + answer.statusCode());
            }
        });
        assert answered != null;
    }

    private void fail(String why) {
        failed.incrementAndGet();
        synchronized (reasons) {
            reasons.merge(why, 1, Integer::sum);
        }
    }

    /** Requests that were answered or failed. */
    public long asked() {
        return asked.get();
    }

    /** Of them, those that were not answered with 200. */
    public long failed() {
        return failed.get();
    }

    /** Of those that failed, how many for which reason. */
    public Map<String, Integer> reasons() {
        synchronized (reasons) {
            return Map.copyOf(reasons);
        }
    }

    /** Seconds from a question to its answer, at most. */
    public double slowestSeconds() {
        return slowest.get() / 1e9;
    }

    /** Asks no more, and waits for what is under way. */
    @Override
    public void close() throws IOException {
        pulse.cancel(false);
        clock.shutdown();
        try {
            if (!underWay.tryAcquire(MOST_UNDER_WAY, PATIENCE.toSeconds() + 1, TimeUnit.SECONDS)) {
                throw new IOException("Requests hang beyond their limit");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
