package cg.gouv.qr.tests.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what the servers do in their own time, looking often. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Eventually() {}

    /** Returns once it holds. @throws AssertionError if it does not within a minute */
    public static void holds(String what, Callable<Boolean> condition) {
        holds(what, PATIENCE, condition);
    }

    public static void holds(String what, Duration patience, Callable<Boolean> condition) {
        boolean held = some(what, patience, () -> condition.call() ? Optional.of(true) : Optional.empty());
        assert held;
    }

    /** The value, once there is one. @throws AssertionError if there is none within a minute */
    public static <T> T some(String what, Callable<Optional<T>> source) {
        return some(what, PATIENCE, source);
    }

    public static <T> T some(String what, Duration patience, Callable<Optional<T>> source) {
        long end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        do {
            try {
                Optional<T> found = source.call();
                if (found.isPresent()) {
                    return found.get();
                }
                last = null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting for " + what, e);
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (System.nanoTime() < end);
        throw new AssertionError("Expected within %s: %s".formatted(patience, what), last);
    }
}
