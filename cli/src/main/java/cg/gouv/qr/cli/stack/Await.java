package cg.gouv.qr.cli.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something holds, looking often. */
public final class Await {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Await() {}

    /** Whether it held in time; false at once when {@code stillPossible} no longer holds. */
    public static boolean until(BooleanSupplier holds, Duration patience, BooleanSupplier stillPossible) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (!stillPossible.getAsBoolean()
                    || System.nanoTime() > end
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
