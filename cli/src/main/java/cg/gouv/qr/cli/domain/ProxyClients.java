package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.Trouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who verify stamps through the proxy, a steady number a second, whatever befalls the servers. Who finds no connection
 * free has waited since they were due. Nobody asks twice: a request that is not answered with 200 failed. Only the JDK asks
 * once more by itself, unseen, when a connection that it kept open turns out to be closed, or none can be made; see
 * {@link #countEachAttempt}.
 */
public final class ProxyClients implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 64;
    private static final long NANOS = 1_000_000_000;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "clients");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String server;
    private final List<String> codes;
    private final int perSecond;
    private final long begin = System.nanoTime();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final Queue<Question> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final Set<String> scans = ConcurrentHashMap.newKeySet();
    private final AtomicLong withoutScan = new AtomicLong();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final ScheduledFuture<?> pulse;

    /** @param due in nanoseconds, when somebody began to wait for the answer */
    private record Question(String address, long due) {}

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
        this.server = server;
        this.codes = List.copyOf(codes);
        this.perSecond = perSecond;
        pulse = clock.scheduleAtFixedRate(this::askWhatIsDue, 0, NANOS / perSecond, TimeUnit.NANOSECONDS);
    }

    /** As many as the time that went by says, however late this thread comes to it. */
    private void askWhatIsDue() {
        long between = NANOS / perSecond;
        long target = (System.nanoTime() - begin) / between;
        for (long next = due.get(); next < target; next = due.incrementAndGet()) {
            String code = codes.get((int) (next % codes.size()));
            waiting.add(new Question(server + "/" + code, begin + (next * between)));
        }
        askThoseWaiting();
    }

    private void askThoseWaiting() {
        while (!waiting.isEmpty() && connections.tryAcquire()) {
            Question next = waiting.poll();
            if (next == null) {
                connections.release(); // another thread took it
            } else {
                ask(next);
            }
        }
    }

    private void ask(Question question) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(question.address()))
                .timeout(PATIENCE)
                .build();
        var answered = http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            connections.release();
            slowest.accumulateAndGet(System.nanoTime() - question.due(), Math::max);
            if (failure != null) {
                fail(String.valueOf(failure));
            } else if (answer.statusCode() != 200) {
                fail("status " + answer.statusCode());
            } else {
                answer.headers().firstValue("Scan-Id").ifPresentOrElse(scans::add, withoutScan::incrementAndGet);
            }
            asked.incrementAndGet();
            askThoseWaiting();
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

    /** Of those that were asked, those that were not answered with 200. */
    public long failed() {
        return failed.get();
    }

    /** Of those that failed, how many for which reason. */
    public Map<String, Integer> reasons() {
        synchronized (reasons) {
            return Map.copyOf(reasons);
        }
    }

    /** The names under which answers said that their scans are kept. */
    public Set<String> scans() {
        return Set.copyOf(scans);
    }

    /** Answers that named no scan. */
    public long withoutScan() {
        return withoutScan.get();
    }

    /** Seconds from when a question was due to its answer, at most. */
    public double slowestSeconds() {
        return slowest.get() / 1e9;
    }

    /** Asks what is due by now and no more, and waits for the answers. */
    @Override
    public void close() {
        pulse.cancel(false);
        clock.execute(this::askWhatIsDue);
        clock.shutdown();
        boolean ended = Await.until(
                () -> clock.isTerminated() && asked.get() == due.get(), PATIENCE.multipliedBy(2), () -> true);
        if (!ended) {
            throw new Trouble("Of %d requests %d hang beyond their limit, %d of them under way; failed before: %s"
                    .formatted(
                            due.get(),
                            due.get() - asked.get(),
                            CONNECTIONS - connections.availablePermits(),
                            reasons()));
        }
    }
}
