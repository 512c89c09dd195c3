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
    private final Set<String> greeted = new HashSet<>();
    private final Map<String, Long> asked = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    private boolean ending;

    void begin() {
        lock.lock();
        try {
            ending = false;
            greeted.clear();
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
                    asked.put(who, System.nanoTime());
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
            if (asked.containsKey(who)) {
                greeted.add(who);
                told.signalAll();
            }
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
                asked.keySet().stream().filter(who -> !greeted.contains(who)).count();
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
        asked.values().removeIf(time -> now - time > REGULAR.toNanos());
    }
}
