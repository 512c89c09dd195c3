package cg.gouv.qr.tests.survival;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few programs and people at the proxy, each asking again and again: the API's description, a list that needs the database,
 * the portal's first page, and products that are created. Nobody reads twice; who creates repeats what the platform says is
 * away, with the same key.
 */
final class Visitors implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 100;
    private static final int KINDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final ScheduledExecutorService visits = Executors.newScheduledThreadPool(KINDS);
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger creations = new AtomicInteger();
    private final AtomicInteger repetitions = new AtomicInteger();

    Visitors(Stage stage, People.Member company) {
        Client stranger = stage.stranger();
        again(() -> read(stranger, "/api/v1/openapi.json", 200));
        again(() -> read(company.client(), "/api/v1/products?limit=1", 200));
        again(() -> read(stranger, "/portail/", 302));
        again(() -> create(company));
    }

    private void again(Runnable visit) {
        var planned = visits.scheduleWithFixedDelay(
                () -> {
                    try {
                        visit.run();
                    } catch (RuntimeException | AssertionError e) {
                        failures.add(e.toString());
                    }
                },
                0,
                BETWEEN_MILLIS,
                TimeUnit.MILLISECONDS);
        assert !planned.isCancelled();
    }

    private void read(Client client, String path, int expected) {
        Answer answer = client.get(path);
        reads.incrementAndGet();
        if (answer.status() != expected) {
            failures.add("GET %s: %d %s".formatted(path, answer.status(), answer.text()));
        }
    }

    private void create(People.Member company) {
        String key = UUID.randomUUID().toString();
        AtomicInteger asked = new AtomicInteger();
        Answer answer = Eventually.some("an answer to a POST", PATIENCE, () -> {
            asked.incrementAndGet();
            return Optional.of(create(company, key)).filter(one -> !AWAY.contains(one.status()));
        });
        repetitions.addAndGet(asked.get() - 1);
        creations.incrementAndGet();
        if (answer.status() != 201) {
            failures.add("POST: %d %s".formatted(answer.status(), answer.text()));
        }
    }

    private static Answer create(People.Member company, String key) {
        return company.client()
                .post("/api/v1/products", Map.of("designation", "Savon de passage " + key), "Idempotency-Key", key);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    int reads() {
        return reads.get();
    }

    int creations() {
        return creations.get();
    }

    /** How often a creation was asked again. */
    int repetitions() {
        return repetitions.get();
    }

    /** Returns when no visit is under way. */
    @Override
    public void close() {
        visits.shutdown();
        Eventually.holds("the end of all visits", visits::isTerminated);
    }
}
