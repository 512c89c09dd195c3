package cg.gouv.qr.gate;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The way into the application: open from when all of it has begun until it goes, and who is inside. */
final class Doorway {
    /** One for each deployment of the archive, whose libraries have a class loader of their own. */
    static final Doorway OF_ARCHIVE = new Doorway();

    private final Lock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private boolean open;
    private int inside;

    void open() {
        lock.lock();
        try {
            open = true;
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it is open; who enters must {@link #leave() leave} */
    boolean enter() {
        lock.lock();
        try {
            if (open) {
                inside++;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** For who has entered, and works on when the answer is out; {@link #leave()} once more. */
    void stay() {
        lock.lock();
        try {
            inside++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inside--;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets nobody in any more, and waits until all who are inside have left.
     *
     * @return how many were still inside when the patience ended
     */
    int close(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            open = false;
            long nanos = patience.toNanos();
            while (inside > 0 && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
            return inside;
        } finally {
            lock.unlock();
        }
    }
}
