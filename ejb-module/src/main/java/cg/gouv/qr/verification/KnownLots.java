package cg.gouv.qr.verification;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * From a serial to its lot's state, and how well that is known. Every second the records are asked for what changed; while
 * they do not answer, what is cached may have been recalled meanwhile and confirms nothing.
 */
@ApplicationScoped
class KnownLots {
    /** How old the last answer of the records may be for the cache to be believed. */
    static final Duration BELIEVED = Duration.ofSeconds(5);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    @Inject
    VerificationRecords records;

    @Inject
    LotStates states;

    @Inject
    TrustedEpochs epochs;

    @Inject
    Clock clock;

    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile SerialIndex index = SerialIndex.EMPTY;
    private volatile Instant answeredAt = Instant.MIN;
    private volatile Instant attemptedAt = Instant.MIN;
    private @Nullable String horizon;
    private Map<Long, Long> told = Map.of();

    /** Asks for what changed. @throws RecordsAway if there is no answer */
    void refresh() {
        refreshing.lock();
        try {
            Instant asked = clock.instant();
            attemptedAt = asked;
            News news = records.news(horizon, index.end());
            while (news.blocks().size() >= VerificationRecords.MOST_BLOCKS) {
                index = index.with(news.blocks());
                news = news.followedBy(records.news(news.horizon(), index.end()));
            }
            epochs.update(news.epochs());
            index = index.with(news.blocks());
            news.versions().forEach((lot, version) -> {
                if (!version.equals(told.get(lot))) {
                    states.changed(lot, version);
                }
            });
            told = new HashMap<>(news.versions());
            horizon = news.horizon();
            answeredAt = asked;
        } catch (EJBException e) {
            throw new RecordsAway("The records do not answer: " + e.getMessage(), e);
        } finally {
            refreshing.unlock();
        }
    }

    /** Whether the records answered at least once: before that, no epoch is known and nothing can be told. */
    boolean isLoaded() {
        return !answeredAt.equals(Instant.MIN);
    }

    /** Whether what is cached can be believed; asks the records itself if their last answer is old and nobody else is asking. */
    boolean isConfirmed() {
        if (isRecent(answeredAt, BELIEVED)) {
            return true;
        }
        if (isRecent(attemptedAt, BETWEEN_ATTEMPTS) || !refreshing.tryLock()) {
            return false;
        }
        try {
            refresh();
            return true;
        } catch (RecordsAway away) {
            return false;
        } finally {
            refreshing.unlock();
        }
    }

    /** @throws RecordsAway if the lot's state is not cached and cannot be loaded */
    Optional<VerifiableLot> find(long serial) {
        OptionalLong lot = index.lot(serial);
        return lot.isPresent() ? states.find(lot.getAsLong()) : Optional.empty();
    }

    /** What the records say now, past index and cache. @throws RecordsAway if they say nothing */
    Optional<VerifiableLot> findAgain(long serial) {
        if (index.lot(serial).isEmpty()) {
            refresh();
        }
        OptionalLong lot = index.lot(serial);
        return lot.isPresent() ? states.load(lot.getAsLong()) : Optional.empty();
    }

    /** What is cached, old as it may be. */
    Optional<VerifiableLot> cached(long serial) {
        OptionalLong lot = index.lot(serial);
        return lot.isPresent() ? states.cached(lot.getAsLong()) : Optional.empty();
    }

    /** Where a serial is in its lot, whatever is known of that lot; nothing if it belongs to none. */
    Optional<SerialIndex.Place> place(long serial) {
        return index.place(serial);
    }

    private boolean isRecent(Instant time, Duration age) {
        return !time.equals(Instant.MIN) && time.plus(age).isAfter(clock.instant());
    }
}
