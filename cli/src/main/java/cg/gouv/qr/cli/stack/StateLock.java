package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whoever changes what runs holds the state folder's lock: one process at a time, and within it one thread, which may take it
 * again. It ends with its holder, however that ends.
 */
public final class StateLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** By state folder. */
    private static final Map<Path, StateLock> LOCKS = new ConcurrentHashMap<>();

    private final Path path;
    private final ReentrantLock thread = new ReentrantLock();
    private @Nullable FileChannel file;

    private StateLock(Path path) {
        this.path = path;
    }

    /**
     * Takes it, and waits for who has it.
     *
     * @param purpose told to whoever comes meanwhile
     * @throws Trouble if another holds it for longer than that; its message says who
     */
    public static StateLock take(Installation installation, String purpose, Duration patience) {
        return tryTake(installation, purpose, patience).orElseThrow(() -> {
            StateLock lock = of(installation);
            return new Trouble("%s is under way here, and two at once would undo each other: try again when it is done"
                    .formatted(lock.holder()));
        });
    }

    /** The same, or nothing if another holds it for longer. */
    public static Optional<StateLock> tryTake(Installation installation, String purpose, Duration patience) {
        StateLock lock = of(installation);
        return lock.acquire(purpose, System.nanoTime() + patience.toNanos()) ? Optional.of(lock) : Optional.empty();
    }

    private static StateLock of(Installation installation) {
        return LOCKS.computeIfAbsent(installation.state().resolve("lock"), StateLock::new);
    }

    private boolean acquire(String purpose, long end) {
        try {
            if (!thread.tryLock(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        boolean taken = thread.getHoldCount() > 1;
        try {
            taken = taken || lockFile(purpose, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!taken) {
                thread.unlock();
            }
        }
        return taken;
    }

    private boolean lockFile(String purpose, long end) throws IOException {
        FileChannel opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = opened.tryLock();
        while (lock == null
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            lock = opened.tryLock();
        }
        if (lock == null) {
            opened.close();
            return false;
        }
        file = opened.truncate(0);
        String holder =
                "%s (process %d)".formatted(purpose, ProcessHandle.current().pid());
        int written = file.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        assert written > 0;
        return true;
    }

    /** Who holds it, as they said. */
    private String holder() {
        try {
            String holder = Files.readString(path);
            return holder.isBlank() ? "Something else" : holder;
        } catch (IOException unreadable) {
            return "Something else";
        }
    }

    @Override
    public void close() {
        try {
            if (thread.getHoldCount() == 1 && file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.unlock();
        }
    }
}
