package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log of work that is tried again every few moments: the first failure, any other kind of failure, and the end.
 * In between nothing: a database that is away for an hour costs two lines for each work, not as many as there were attempts.
 */
@ApplicationScoped
public class Troubles {
    private static final Logger LOG = System.getLogger(Troubles.class.getName());

    @Inject
    Clock clock;

    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    private record Trouble(Instant since, Set<Class<?>> told) {}

    /** The work failed, and will be tried again by itself. */
    public void failed(String work, Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        Trouble trouble =
                troubles.computeIfAbsent(work, key -> new Trouble(clock.instant(), ConcurrentHashMap.newKeySet()));
        if (trouble.told().add(root.getClass())) {
            // What a database or a disk says of itself is enough; of all else, the way there matters.
            boolean plain =
                    causes(failure).anyMatch(cause -> cause instanceof SQLException || cause instanceof IOException);
            @Nullable Throwable traced = plain ? null : failure;
            LOG.log(Level.ERROR, work + " fails since " + trouble.since() + " and is tried again: " + root, traced);
        }
    }

    /** The work was done. */
    public void succeeded(String work) {
        @Nullable Trouble over = troubles.remove(work);
        if (over != null) {
            LOG.log(Level.INFO, "{0} goes on after {1}", work, Duration.between(over.since(), clock.instant()));
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
