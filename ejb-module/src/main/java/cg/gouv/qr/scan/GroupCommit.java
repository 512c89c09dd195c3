package cg.gouv.qr.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One flush for all scans that come while the one before is under way. Of those who wait, one writes for all: no thread of its
 * own is needed, and a scan that comes alone waits for nobody. A write or a flush that failed is not tried again, since nobody
 * knows what of it is on the disk.
 */
final class GroupCommit {
    /** Scans in one write. */
    static final int MOST = 256;

    /**
     * For a disk that hangs: whoever waits goes without, and sooner than a proxy asks another server. What they wrote may be kept
     * all the same.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FileChannel channel;
    private final long header;
    private final long journal;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();

    private Group open = new Group();
    private boolean isFlushing;
    private long flushingSince;
    private @Nullable IOException broken;
    private int taken;
    private volatile int flushed;

    /**
     * @param header bytes before the first scan
     * @param journal its number
     * @param scans that are in the journal already
     */
    GroupCommit(FileChannel channel, long header, long journal, int capacity, int scans) {
        this.channel = channel;
        this.header = header;
        this.journal = journal;
        this.capacity = capacity;
        this.taken = scans;
        this.flushed = scans;
    }

    /** Scans that are flushed together. */
    private final class Group {
        final ByteBuffer bytes = ByteBuffer.allocate(MOST * ScanForm.BYTES);
        final Condition change = lock.newCondition();
        boolean isEnded;

        /** Somebody gave up waiting for it: perhaps nobody is left who would write it. */
        boolean isAbandoned;

        @Nullable IOException failure;
    }

    int flushed() {
        return flushed;
    }

    /** Nothing is written any more. */
    boolean isOver() {
        lock.lock();
        try {
            return broken != null || flushed == capacity;
        } finally {
            lock.unlock();
        }
    }

    /** @see ScanJournal#append */
    Optional<ScanId> append(Scan scan) throws IOException {
        lock.lock();
        try {
            long now = System.nanoTime();
            if (isFlushing && now - flushingSince > PATIENCE.toNanos()) {
                throw hanging();
            }
            long end = now + PATIENCE.toNanos();
            while (!open.bytes.hasRemaining()) {
                await(room, end);
            }
            if (broken != null || taken == capacity) {
                return Optional.empty();
            }
            Group mine = open;
            ScanId id = new ScanId(journal, taken);
            ScanForm.write(scan, id, mine.bytes);
            taken++;
            while (!mine.isEnded) {
                if (isFlushing) {
                    awaitFlush(mine, end);
                } else {
                    flush(mine);
                }
            }
            if (open.isAbandoned && !isFlushing) {
                flush(open);
            }
            if (mine.failure != null) {
                throw new IOException(
                        "The journal of scans was not written: " + mine.failure.getMessage(), mine.failure);
            }
            return Optional.of(id);
        } finally {
            lock.unlock();
        }
    }

    private static IOException hanging() {
        return new IOException("The disk of the journal of scans does not answer within " + PATIENCE);
    }

    private static void awaitFlush(Group group, long end) throws IOException {
        boolean waited = false;
        try {
            await(group.change, end);
            waited = true;
        } finally {
            group.isAbandoned |= !waited;
        }
    }

    private static void await(Condition condition, long end) throws IOException {
        boolean isInterrupted = false;
        try {
            long left = end - System.nanoTime();
            while (left > 0) {
                try {
                    left = condition.awaitNanos(left);
                    return;
                } catch (InterruptedException e) {
                    isInterrupted = true; // told to the caller's caller, when the scan is written
                    left = end - System.nanoTime();
                }
            }
            throw hanging();
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Called with the lock, which others have while the disk works. */
    private void flush(Group mine) {
        int scans = mine.bytes.position() / ScanForm.BYTES;
        int upTo = taken;
        long at = header + (long) (upTo - scans) * ScanForm.BYTES;
        open = new Group();
        room.signalAll();
        @Nullable IOException failure = broken;
        if (failure == null) {
            isFlushing = true;
            flushingSince = System.nanoTime();
            lock.unlock();
            failure = new IOException("the thread that wrote for others ended");
            try {
                write(mine.bytes.flip(), at);
                failure = null;
            } catch (IOException e) {
                failure = e;
            } finally {
                lock.lock();
                isFlushing = false;
                end(mine, upTo, failure);
            }
        } else {
            end(mine, upTo, failure);
        }
    }

    private void end(Group group, int upTo, @Nullable IOException failure) {
        broken = failure;
        group.failure = failure;
        group.isEnded = true;
        if (failure == null) {
            flushed = upTo;
        }
        group.change.signalAll();
        open.change.signal(); // one of those who came meanwhile writes next
    }

    /** An interrupted thread would close the file for all: it remembers that until it is done. */
    private void write(ByteBuffer scans, long at) throws IOException {
        boolean isInterrupted = Thread.interrupted();
        try {
            ScanJournal.writeFully(channel, scans, at);
            channel.force(false);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
