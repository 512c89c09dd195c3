package cg.gouv.qr.verification;

import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.verification.Verdict.Specimen;
import io.github.bucket4j.Bucket;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * When a stamp was first seen and how often, for whoever asks about one. A verdict costs the database nothing, and this is no
 * part of it: it is looked up beside the scan's way to the disk, for {@value #A_SECOND} verdicts a second on a node, by two at a
 * time, and what is not there within {@value #PATIENCE} milliseconds is not told.
 */
@ApplicationScoped
class SeenBefore {
    private static final int A_SECOND = 200;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 50;

    @Inject
    SeenRecords records;

    @Inject
    KnownLots lots;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/work")
    ManagedExecutorService threads;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Bucket lookups = Bucket.builder()
            .addLimit(limit -> limit.capacity(A_SECOND).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
            .build();

    /** Something that may be known by now. */
    interface Answer {
        /** Waits, if at all, no longer than {@value #PATIENCE} milliseconds. */
        Optional<Seen> orNothing();
    }

    /** Begins to look, if this finding and channel tell of it and there is room; else there is nothing to wait for. */
    Answer ask(Finding finding, Channel channel) {
        boolean tells = finding.verdict().about().isPresent() && !(finding.verdict() instanceof Specimen);
        if (!tells || channel == Channel.MANY || finding.serial().isEmpty()) {
            return Optional::empty;
        }
        Optional<SerialIndex.Place> stamp = lots.place(finding.serial().getAsLong());
        return stamp.isEmpty() ? Optional::empty : ask(stamp.get(), executor());
    }

    private Answer ask(SerialIndex.Place stamp, Executor by) {
        if (!lookups.tryConsume(1) || !free.tryAcquire()) {
            return Optional::empty;
        }
        CompletableFuture<Optional<Seen>> found = new CompletableFuture<>();
        boolean begun = false;
        try {
            by.execute(() -> find(stamp, found));
            begun = true;
        } catch (RejectedExecutionException e) {
            return Optional::empty; // the server is about to stop
        } finally {
            if (!begun) {
                free.release();
            }
        }
        return () -> await(found);
    }

    private void find(SerialIndex.Place stamp, CompletableFuture<Optional<Seen>> found) {
        try {
            found.complete(records.find(stamp.lot(), stamp.position()));
        } catch (EJBException e) {
            found.complete(Optional.empty()); // the records are away, of which others tell
        } finally {
            free.release();
            found.cancel(false); // if something else was thrown: nobody waits for it
        }
    }

    private static Optional<Seen> await(CompletableFuture<Optional<Seen>> found) {
        try {
            return found.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | java.util.concurrent.CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    Executor executor() {
        return threads;
    }
}
