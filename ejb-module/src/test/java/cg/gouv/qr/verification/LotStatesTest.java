package cg.gouv.qr.verification;

import static cg.gouv.qr.verification.Lots.NOW;
import static cg.gouv.qr.verification.Lots.aLot;
import static cg.gouv.qr.verification.Lots.granted;
import static cg.gouv.qr.verification.Lots.revoked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class LotStatesTest {
    private static final VerifiableLot BEFORE = aLot(1, granted());
    private static final VerifiableLot RECALLED = aLot(2, granted(), revoked(1, 5, "moisissure", NOW));

    private final LotStates states = new LotStates();

    @BeforeEach
    void anEmptyCache() {
        states.cache = new OneNodesCache();
    }

    @Test
    void anOlderLoadNeverCoversANewerRecall() {
        states.records = new VerificationRecords() {
            @Override
            public Optional<VerifiableLot> lot(long lot) {
                states.changed(7, 2); // the recall is told while the old state is on its way
                return Optional.of(BEFORE);
            }
        };
        states.find(7);
        assertThat(states.cached(7)).isEmpty();
        states.records = new VerificationRecords() {
            @Override
            public Optional<VerifiableLot> lot(long lot) {
                return Optional.of(RECALLED);
            }
        };
        assertThat(states.find(7)).contains(RECALLED);
        states.changed(7, 2);
        assertThat(states.cached(7)).contains(RECALLED);
    }

    /** Another node's recall takes the entry out of this node's cache, and leaves nothing behind. */
    @Test
    void aLoadUnderWayIsNotKeptWhenAnotherNodeRecallsTheLot() {
        states.records = new VerificationRecords() {
            @Override
            public Optional<VerifiableLot> lot(long lot) {
                states.cache.here().remove(lot);
                return Optional.of(BEFORE);
            }
        };
        assertThat(states.find(7)).contains(BEFORE);
        assertThat(states.cached(7)).isEmpty();
    }

    @Test
    void aMissIsLoadedByOneThread() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        states.records = new VerificationRecords() {
            @Override
            public Optional<VerifiableLot> lot(long lot) {
                loads.incrementAndGet();
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new EJBException(e);
                }
                return Optional.of(BEFORE);
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Optional<VerifiableLot>> first = threads.submit(() -> states.find(7));
            begun.await();
            Future<Optional<VerifiableLot>> second = threads.submit(() -> states.find(7));
            go.countDown();
            assertThat(first.get()).contains(BEFORE);
            assertThat(second.get()).contains(BEFORE);
            assertThat(loads).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLoadThatFailsIsToldAndTriedAgain() {
        states.records = new VerificationRecords() {
            @Override
            public Optional<VerifiableLot> lot(long lot) {
                throw new EJBException("away");
            }
        };
        assertThatThrownBy(() -> states.find(7)).isInstanceOf(RecordsAway.class);
        assertThatThrownBy(() -> states.find(7)).isInstanceOf(RecordsAway.class);
    }
}
