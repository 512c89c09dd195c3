package cg.gouv.qr.verification;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.recall.RecallEvent;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * The states of lots, cached. A miss is loaded by one thread while others wait for it. A load which began before a recall never
 * covers it: it leaves a mark, and is kept only if it finds the mark again, which a recall takes away on every node. A change
 * that is read in the records leaves its version behind, and nothing older is kept.
 */
@ApplicationScoped
class LotStates {
    private static final int AT_ONCE = 1000; // lots in one message to the other nodes
    private static final long PATIENCE = 3; // seconds that one waits for another's load

    @Inject
    LotCache cache;

    @Inject
    VerificationRecords records;

    private final ConcurrentMap<Long, CompletableFuture<Optional<VerifiableLot>>> loading = new ConcurrentHashMap<>();
    private final AtomicLong loads = new AtomicLong();

    /** The cached state, whatever the records would say now. */
    Optional<VerifiableLot> cached(long lot) {
        CachedLot found = cache.here().get(lot);
        return found == null ? Optional.empty() : Optional.ofNullable(found.state());
    }

    /** @throws RecordsAway if it is not cached and cannot be loaded */
    Optional<VerifiableLot> find(long lot) {
        Optional<VerifiableLot> cached = cached(lot);
        return cached.isPresent() ? cached : load(lot, this::cached);
    }

    /** The state as the records have it now. @throws RecordsAway if they cannot be asked */
    Optional<VerifiableLot> load(long lot) {
        return load(lot, any -> Optional.empty());
    }

    /** @param known what need not be loaded: who missed it a moment ago may come when another has just loaded it */
    private Optional<VerifiableLot> load(long lot, LongFunction<Optional<VerifiableLot>> known) {
        CompletableFuture<Optional<VerifiableLot>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<VerifiableLot>> other = loading.putIfAbsent(lot, mine);
        if (other != null) {
            return await(lot, other);
        }
        try {
            Optional<VerifiableLot> loaded = known.apply(lot).or(() -> loadAndKeep(lot));
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
        long load = loads.incrementAndGet();
        cache.here().compute(lot, (key, old) -> CachedLot.loading(old, load));
        Optional<VerifiableLot> loaded = records.lot(lot);
        loaded.ifPresent(state -> cache.here().computeIfPresent(lot, (key, now) -> now.loaded(load, state)));
        return loaded;
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

    /** Forgets any state older than the version, as every node does by itself when it reads of the change. */
    void changed(long lot, long version) {
        cache.here()
                .compute(lot, (key, old) -> old != null && old.version() >= version ? old : CachedLot.changed(version));
    }

    /** A recall is seen at once on every node that the cluster reaches; the others read of the change within a second. */
    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecallEvent event) {
        Map<Long, CachedLot> dropped = new HashMap<>();
        for (LotNumber lot : event.lots()) {
            CachedLot old = cache.here().get(lot.value());
            dropped.put(lot.value(), CachedLot.changed(old == null ? 0 : old.version()));
            if (dropped.size() == AT_ONCE) {
                cache.everywhere().putAll(dropped);
                dropped.clear();
            }
        }
        cache.everywhere().putAll(dropped);
    }
}
