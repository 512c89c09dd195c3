package cg.gouv.qr.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * This node's journals: one that scans go to, one that is ready to follow it, and those whose scans are not all in the database.
 * Other nodes of the machine may use the same folder; what one of them left behind when it died is taken over.
 */
final class JournalFolder implements Closeable {
    /** When no journal could be made, the next attempt: whoever scans meanwhile does not wait for a disk that fails. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Path folder;
    private final int scansEach;
    private final int most;
    private final LongSupplier numbers;
    private final Set<ScanJournal> own = ConcurrentHashMap.newKeySet();
    private final Set<ScanJournal> leftByOthers = ConcurrentHashMap.newKeySet();

    /** Of all journals that are open here. */
    private final Set<Path> files = ConcurrentHashMap.newKeySet();

    private final Lock taking = new ReentrantLock();
    private volatile @Nullable ScanJournal active;
    private volatile @Nullable ScanJournal next;
    private long failedAt = System.nanoTime() - AGAIN_AFTER.toNanos();

    /**
     * @param folder made with the first journal if there is none
     * @param scansEach that a journal has room for
     * @param most journals of this node's own that are kept at a time, at least 2
     * @param numbers gives each journal a number that no other has
     */
    JournalFolder(Path folder, int scansEach, int most, LongSupplier numbers) {
        this.folder = folder;
        this.scansEach = scansEach;
        this.most = most;
        this.numbers = numbers;
    }

    /**
     * Returns when the scan is on the disk.
     *
     * @return nothing if all journals are full
     * @throws IOException if it could not be written
     */
    Optional<ScanId> keep(Scan scan) throws IOException {
        @Nullable ScanJournal journal = active;
        Optional<ScanId> kept = journal == null ? Optional.empty() : journal.append(scan);
        while (kept.isEmpty()) {
            journal = follow(journal);
            if (journal == null) {
                return Optional.empty();
            }
            kept = journal.append(scan);
        }
        return kept;
    }

    /** @return the journal after the one that ended, or null if there may be no more */
    private synchronized @Nullable ScanJournal follow(@Nullable ScanJournal ended) throws IOException {
        if (active == ended) {
            prepare();
            if (next == null) {
                return null;
            }
            active = next;
            next = null;
        }
        return active;
    }

    /**
     * Makes the next journal ahead, so that nobody who scans waits for it.
     *
     * @throws IOException if it cannot be made; nothing is tried for a second then
     */
    synchronized void prepare() throws IOException {
        boolean mayTry = System.nanoTime() - failedAt >= AGAIN_AFTER.toNanos();
        if (next == null && own.size() < most && mayTry) {
            boolean made = false;
            try {
                next = create();
                made = true;
            } finally {
                if (!made) {
                    failedAt = System.nanoTime();
                }
            }
        }
    }

    private ScanJournal create() throws IOException {
        Files.createDirectories(folder);
        long number = numbers.getAsLong();
        Path file = ScanJournal.file(folder, number);
        files.add(file); // before anybody can see it there
        try {
            ScanJournal journal = ScanJournal.create(folder, number, scansEach);
            own.add(journal);
            return journal;
        } catch (IOException e) {
            files.remove(file);
            throw e;
        }
    }

    /**
     * Takes what nobody has open: journals of nodes that ended. None that is open here is opened again, since to close it would
     * take its lock from all of this process.
     *
     * @throws IOException of the first that is no journal, or cannot be read; the others are taken all the same
     */
    void takeOver() throws IOException {
        if (!Files.isDirectory(folder)) {
            return; // nobody has left anything
        }
        @Nullable IOException failure = null;
        taking.lock();
        try {
            sweepDrafts();
            for (Path file : ending(ScanJournal.SUFFIX)) {
                try {
                    takeOver(file);
                } catch (NoSuchFileException gone) {
                    // whose node has just brought all of it to the database
                } catch (IOException e) {
                    failure = failure == null ? e : failure;
                }
            }
        } finally {
            taking.unlock();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void takeOver(Path file) throws IOException {
        if (files.add(file)) {
            boolean taken = false;
            try {
                Optional<ScanJournal> journal = ScanJournal.takeOver(file);
                journal.ifPresent(leftByOthers::add);
                taken = journal.isPresent();
            } finally {
                if (!taken) {
                    files.remove(file);
                }
            }
        }
    }

    /** Of nodes that died while they made a journal. */
    private void sweepDrafts() throws IOException {
        for (Path draft : ending(ScanJournal.DRAFT_SUFFIX)) {
            if (!files.contains(ScanJournal.fileOf(draft))) {
                ScanJournal.deleteUnlessHeld(draft);
            }
        }
    }

    private List<Path> ending(String suffix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + suffix)) {
            all.forEach(found::add);
        }
        return found;
    }

    /** All that may hold scans. */
    List<ScanJournal> journals() {
        return Stream.concat(own.stream(), leftByOthers.stream()).toList();
    }

    /** Takes a journal away that is over and whose scans are all in the database; what is left of a file whose disk fails, too. */
    void done(ScanJournal journal) throws IOException {
        own.remove(journal);
        leftByOthers.remove(journal);
        try {
            journal.delete();
        } finally {
            files.remove(journal.file());
        }
    }

    /** Of the room for this node's scans, the part that is taken, 0 to 1; a journal that is over takes its part until it goes. */
    double fill() {
        @Nullable ScanJournal current = active;
        @Nullable ScanJournal ahead = next;
        long taken = own.stream()
                .filter(journal -> journal != ahead)
                .mapToLong(journal -> journal == current ? journal.size() : scansEach)
                .sum();
        return (double) taken / ((long) most * scansEach);
    }

    /** Whoever looks next takes over what is here. */
    @Override
    public void close() throws IOException {
        for (ScanJournal journal : journals()) {
            journal.close();
        }
    }
}
