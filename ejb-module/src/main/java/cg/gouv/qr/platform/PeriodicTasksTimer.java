package cg.gouv.qr.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Each node's look at the periodic tasks, every few seconds: does what is due and nobody else does, and renews what it does. */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeriodicTasksTimer {
    private static final Logger LOG = System.getLogger(PeriodicTasksTimer.class.getName());

    /** A few looks long, so that one that comes late costs nothing. */
    static final int LEASE_SECONDS = 20;

    /** After which time a task is taken for stuck, and another node may begin it. */
    private static final Duration LONGEST = Duration.ofHours(6);

    @Inject
    PeriodicTasks tasks;

    @Inject
    @Any
    Instance<PeriodicTask> known;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/work")
    ManagedExecutorService executor;

    private final Map<String, Run> atWork = new ConcurrentHashMap<>();

    /** Each asked for once: an instance of a dependent bean would be kept for each time. */
    private List<PeriodicTask> all = List.of();

    private volatile boolean takenUp;

    private record Run(long fence, Instant until) {}

    @PostConstruct
    void begin() {
        all = known.stream().toList();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "periodic tasks")
    void look() {
        takeUp();
        renew();
        for (PeriodicTask task : all) {
            if (!atWork.containsKey(task.name())) {
                tasks.claim(task.name(), configuration.node(), LEASE_SECONDS).ifPresent(fence -> begin(task, fence));
            }
        }
    }

    /** Makes the rows of tasks that are new, and frees those that this node did when it died, once the database is there. */
    private void takeUp() {
        if (!takenUp) {
            all.forEach(task -> tasks.know(task.name()));
            tasks.releaseAll(configuration.node());
            takenUp = true;
        }
    }

    private void renew() {
        Instant now = clock.instant();
        atWork.forEach((name, run) -> {
            if (now.isBefore(run.until())) {
                tasks.renew(name, run.fence(), LEASE_SECONDS);
            }
        });
    }

    private void begin(PeriodicTask task, long fence) {
        atWork.put(task.name(), new Run(fence, clock.instant().plus(LONGEST)));
        try {
            executor.execute(() -> run(task, fence));
        } catch (RejectedExecutionException e) {
            atWork.remove(task.name());
            tasks.giveBack(task.name(), fence);
            throw e;
        }
    }

    @SuppressWarnings("OverlyBroadCatch") // whatever a task throws, it is told, and done again when it is due
    private void run(PeriodicTask task, long fence) {
        @Nullable String error = null;
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The periodic task " + task.name() + " failed; it is tried again when it is due", e);
            error = e.toString();
        } finally {
            atWork.remove(task.name());
        }
        if (!tasks.end(task.name(), fence, task.every(), error)) {
            LOG.log(Level.WARNING, "The periodic task {0} took too long: another node does it by now", task.name());
        }
    }
}
