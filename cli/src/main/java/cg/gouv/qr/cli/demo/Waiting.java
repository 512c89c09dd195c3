package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Trouble;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks again and again until something is so. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long PAUSE_MILLISECONDS = 500;

    private Waiting() {}

    /**
     * Waits for an answer.
     *
     * @param what it waits for, in words
     * @param question null as long as the answer is no
     * @throws Trouble if it is not so after a long while
     */
    static <T> T until(String what, Callable<@Nullable T> question) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T answer = question.call();
            if (answer != null) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        }
        throw new Trouble("Waited %d minutes in vain for %s".formatted(PATIENCE.toMinutes(), what));
    }
}
