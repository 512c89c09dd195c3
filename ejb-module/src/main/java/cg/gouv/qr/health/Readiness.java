package cg.gouv.qr.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs all checks at once, each for {@link #LIMIT} at most. What it found holds for {@link #HOLDS}, however often it is asked. */
@ApplicationScoped
public class Readiness {
    private static final Logger LOG = System.getLogger(Readiness.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration HOLDS = Duration.ofSeconds(2);

    @Inject
    @Any
    Instance<ReadinessCheck> checks;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/health")
    ManagedExecutorService executor;

    @Inject
    Clock clock;

    private final Map<String, Future<Optional<String>>> running = new ConcurrentHashMap<>();
    private final Map<String, String> reported = new ConcurrentHashMap<>();
    private @Nullable Report last;

    /** What one check found: up, perhaps with a warning, or missing. */
    public record Finding(String name, boolean up, Optional<String> warning) {}

    /** What all checks found, by name. */
    public record Report(Instant at, List<Finding> findings) {
        public boolean isUp() {
            return findings.stream().allMatch(Finding::up);
        }
    }

    /** Is ready exactly if nothing is missing. */
    public synchronized Report report() {
        Instant now = clock.instant();
        Report known = last;
        if (known != null && known.at().plus(HOLDS).isAfter(now)) {
            return known;
        }
        Instant limit = now.plus(LIMIT);
        List<ReadinessCheck> all = checks.stream()
                .sorted(Comparator.comparing(ReadinessCheck::name))
                .toList();
        all.forEach(this::begin);
        Report report = new Report(
                clock.instant(),
                all.stream().map(check -> finding(check, limit)).toList());
        last = report;
        return report;
    }

    // A check that hangs is not begun again beside itself.
    private void begin(ReadinessCheck check) {
        running.computeIfAbsent(check.name(), name -> executor.submit(check::run));
    }

    private Finding finding(ReadinessCheck check, Instant limit) {
        String name = check.name();
        Future<Optional<String>> future = running.get(name);
        try {
            long left = Math.max(0, Duration.between(clock.instant(), limit).toMillis());
            Optional<String> warning = future == null ? Optional.empty() : future.get(left, TimeUnit.MILLISECONDS);
            running.remove(name);
            tell(name, warning.map(text -> "warning: " + text).orElse("up"), Level.INFO);
            return new Finding(name, true, warning);
        } catch (TimeoutException e) {
            tell(name, "missing: no answer within " + LIMIT.toSeconds() + " s", Level.ERROR);
        } catch (ExecutionException e) {
            running.remove(name);
            tell(name, "missing: " + e.getCause(), Level.ERROR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tell(name, "not known: the check was interrupted", Level.WARNING);
        }
        return new Finding(name, false, Optional.empty());
    }

    // The log hears of changes, not of every question.
    private void tell(String name, String state, Level level) {
        String before = reported.put(name, state);
        if (!state.equals(before) && !(before == null && state.equals("up"))) {
            LOG.log(level, "Readiness: {0} is {1}", name, state);
        }
    }
}
