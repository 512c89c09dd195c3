package cg.gouv.qr.gate;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Who asks time and again how the application goes, such as each backend of a proxy, and who of them knows that it began or ends. */
final class Watchers {
    /** As with the {@link Doorway}. */
    static final Watchers OF_ARCHIVE = new Watchers();

    /** Who has not asked for so long does not wait for an answer. Longer than a proxy lets pass between its checks. */
    private static final Duration REGULAR = Duration.ofSeconds(5);

    /** A domain's proxies are few; whoever else asks shall not fill the memory. */
    private static final int MOST = 64;

    private final Lock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final Map<String, Watcher> asked = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    private boolean ending;

    /**
     * @param askedAt in nanoseconds, when they last did
     * @param isGreeted whether they were answered that all is well, since it began
     */
    private record Watcher(long askedAt, boolean isGreeted) {
        Watcher then(Watcher again) {
            return new Watcher(again.askedAt, isGreeted);
        }
    }

    void begin() {
        lock.lock();
        try {
            ending = false;
            asked.replaceAll((who, watcher) -> new Watcher(watcher.askedAt(), false));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Somebody asks.
     *
     * @return whether they are to be told that the application ends
     */
    boolean ask(String who) {
        lock.lock();
        try {
            if (ending) {
                untold.remove(who);
                told.signalAll();
            } else {
                forgetOthers();
                if (asked.size() < MOST) {
                    asked.merge(who, new Watcher(System.nanoTime(), false), Watcher::then);
                }
            }
            return ending;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody was answered that all is well. */
    void greet(String who) {
        lock.lock();
        try {
            asked.computeIfPresent(who, (name, watcher) -> new Watcher(watcher.askedAt(), true));
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when all who ask regularly have been answered that all is well.
     *
     * @param look for so long at least, in which they may ask for the first time
     * @return how many had not been when the patience ended
     */
    int awaitGreeted(Duration look, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            for (long nanos = look.toNanos(); nanos > 0; ) {
                nanos = told.awaitNanos(nanos);
            }
            long nanos = patience.minus(look).toNanos();
            while (ungreeted() > 0 && nanos > 0) {
                nanos = told.awaitNanos(nanos);
            }
            return ungreeted();
        } finally {
            lock.unlock();
        }
    }

    private int ungreeted() {
        forgetOthers();
        return (int)
                asked.values().stream().filter(watcher -> !watcher.isGreeted()).count();
    }

    /**
     * From now on everybody who asks is told that the application ends; returns when all who ask regularly have been.
     *
     * @return how many had not asked again when the patience ended
     */
    int end(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            ending = true;
            forgetOthers();
            untold.addAll(asked.keySet());
            long nanos = patience.toNanos();
            while (!untold.isEmpty() && nanos > 0) {
                nanos = told.awaitNanos(nanos);
            }
            return untold.size();
        } finally {
            untold.clear();
            lock.unlock();
        }
    }

    private void forgetOthers() {
        long now = System.nanoTime();
        asked.values().removeIf(watcher -> now - watcher.askedAt() > REGULAR.toNanos());
    }
}
