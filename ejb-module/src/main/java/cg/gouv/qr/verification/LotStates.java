package cg.gouv.qr.verification;

import cg.gouv.qr.recall.LotRecallEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The states of lots, cached. A miss is loaded by one thread while others wait for it. Of two states the one of the higher
 * version stays, and a change leaves its version behind, so that a load which began before a recall never covers it.
 */
@ApplicationScoped
class LotStates {
    private static final long PATIENCE = 3; // seconds that one waits for another's load

    @Resource(lookup = "java:jboss/infinispan/cache/estampille/lots")
    ConcurrentMap<Long, CachedLot> cache;

    @Inject
    VerificationRecords records;

    private final ConcurrentMap<Long, CompletableFuture<Optional<VerifiableLot>>> loading = new ConcurrentHashMap<>();
    private final AtomicLong drops = new AtomicLong();

    /** The cached state, whatever the records would say now. */
    Optional<VerifiableLot> cached(long lot) {
        CachedLot found = cache.get(lot);
        return found == null ? Optional.empty() : Optional.ofNullable(found.state());
    }

    /** @throws RecordsAway if it is not cached and cannot be loaded */
    Optional<VerifiableLot> find(long lot) {
        Optional<VerifiableLot> cached = cached(lot);
        return cached.isPresent() ? cached : load(lot);
    }

    /** The state as the records have it now. @throws RecordsAway if they cannot be asked */
    Optional<VerifiableLot> load(long lot) {
        CompletableFuture<Optional<VerifiableLot>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<VerifiableLot>> other = loading.putIfAbsent(lot, mine);
        if (other != null) {
            return await(lot, other);
        }
        try {
            Optional<VerifiableLot> loaded = loadAndKeep(lot);
            mine.complete(loaded);
            return loaded;
        } catch (EJBException e) {
            RecordsAway away = new RecordsAway("Lot " + lot + " cannot be loaded: " + e.getMessage(), e);
            mine.completeExceptionally(away);
            throw away;
        } finally {
            loading.remove(lot, mine);
            mine.cancel(false); // if something else was thrown: nobody waits for ever
        }
    }

    private Optional<VerifiableLot> loadAndKeep(long lot) {
        long before = drops.get();
        Optional<VerifiableLot> loaded = records.lot(lot);
        loaded.filter(state -> drops.get() == before)
                .ifPresent(state -> cache.merge(lot, CachedLot.of(state), LotStates::newer));
        return loaded;
    }

    private static CachedLot newer(CachedLot old, CachedLot loaded) {
        return old.version() > loaded.version() ? old : loaded;
    }

    private static Optional<VerifiableLot> await(long lot, CompletableFuture<Optional<VerifiableLot>> other) {
        try {
            return other.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | java.util.concurrent.CancellationException e) {
            throw new RecordsAway("Lot " + lot + " was not loaded in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordsAway("The wait for lot " + lot + " was interrupted", e);
        }
    }

    /** Forgets any state older than the version. */
    void changed(long lot, long version) {
        cache.compute(lot, (key, old) -> old != null && old.version() >= version ? old : CachedLot.changed(version));
    }

    /** On the node where it happens, a recall is seen at once; the others read the change within a second. */
    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) LotRecallEvent event) {
        drops.incrementAndGet();
        cache.computeIfPresent(event.lot().value(), (lot, old) -> CachedLot.changed(old.version() + 1));
    }
}
