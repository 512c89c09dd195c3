package cg.gouv.qr.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the servers' heaps every two seconds, since each look costs a server 25 ms, and keeps the most that it saw in use by one. */
final class HeapWatch implements AutoCloseable {
    private static final Pattern USED =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLISECONDS = 2000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<URI> metrics;
    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heap watch");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> looking;

    /** @param servers their own addresses, past a proxy */
    HeapWatch(List<String> servers) {
        this.metrics = servers.stream()
                .map(server -> URI.create(server + "/prometheus"))
                .toList();
        this.looking = clock.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** In megabytes. @throws IllegalStateException if it could not be seen to the end */
    long mostMegabytes() {
        if (looking.isDone() || most.get() == 0) {
            throw new IllegalStateException("The server's heap could not be read at " + metrics);
        }
        return most.get() >> 20;
    }

    private void look() {
        metrics.forEach(this::look);
    }

    private void look(URI server) {
        try {
            String text = http.send(
                            HttpRequest.newBuilder(server).timeout(PATIENCE).build(), BodyHandlers.ofString())
                    .body();
            double used = 0;
            Matcher pools = USED.matcher(text);
            while (pools.find()) {
                used += Double.parseDouble(pools.group(1));
            }
            most.accumulateAndGet((long) used, Math::max);
        } catch (IOException busy) {
            // The next look is two seconds away; one that never succeeds is noticed at the end.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
