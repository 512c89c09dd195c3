package cg.gouv.qr.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.KeyVault;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class KeyRingTest {
    private final Rows rows = new Rows();
    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private final KeyRing ring = new KeyRing();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container here
    void assemble() {
        ring.epochs = rows;
        ring.vault = new Bare();
        ring.clock = clock;
        rows.epochs.add(anEpoch(0));
    }

    @Test
    void readsAndUnwrapsAnEpochOnce() {
        var keys = ring.keys(0);
        assertThat(ring.keys(0)).isSameAs(keys);
        assertThat(ring.find(0)).containsSame(keys.verifier());
        assertThat(rows.reads).isEqualTo(1);
    }

    @Test
    void findsAnEpochThatAnotherNodeOpened() {
        assertThat(ring.find(1)).isEmpty();
        rows.epochs.add(anEpoch(1));
        clock.add(Duration.ofSeconds(6));
        assertThat(ring.find(1)).isPresent();
    }

    @Test
    void readsAtOnceAnEpochThatItsCallerHasSeen() {
        ring.keys(0);
        rows.epochs.add(anEpoch(1));
        assertThat(ring.keys(1).epoch()).isEqualTo(1);
    }

    @Test
    void aFloodOfUnknownEpochsIsNoFloodOfQueries() {
        for (int i = 0; i < 1000; i++) {
            assertThat(ring.find(1 + i % 1000)).isEmpty();
        }
        assertThat(rows.reads).isEqualTo(1);
    }

    @Test
    void aRetiredEpochHasNoVerifierWithinAMinute() {
        assertThat(ring.find(0)).isPresent();
        rows.epochs.set(0, new Retired(anEpoch(0)));
        clock.add(Duration.ofSeconds(61));
        assertThat(ring.find(0)).isEmpty();
        assertThat(ring.keys(0).epoch()).isZero(); // its packs can still be read
    }

    @Test
    void keepsWhatItKnowsAndNeverCallsTheRestForgedWhileTheDatabaseIsAway() {
        var known = ring.keys(0);
        rows.away = true;
        clock.add(Duration.ofSeconds(61));
        assertThat(ring.keys(0)).isSameAs(known);
        assertThatThrownBy(() -> ring.find(1)).isInstanceOf(KeysUnavailable.class);
        rows.away = false;
        clock.add(Duration.ofSeconds(6));
        assertThat(ring.find(1)).isEmpty();
    }

    @Test
    void theNextEpochMayFollowAMonthLater() {
        assertThat(new KeyEpoch(0, new byte[1], Instant.parse("2027-01-31T10:00:00Z")).nextFrom())
                .isEqualTo("2027-02-28T10:00:00Z");
    }

    private static KeyEpoch anEpoch(int number) {
        byte[] root = new byte[32];
        root[0] = (byte) number;
        return new KeyEpoch(number, root, Instant.EPOCH);
    }

    private static final class Retired extends KeyEpoch {
        Retired(KeyEpoch of) {
            super(of.number(), of.wrappedRoot(), of.createdAt());
        }

        @Override
        public EpochState state() {
            return EpochState.RETIRED;
        }
    }

    private static final class Rows extends KeyEpochs {
        private final List<KeyEpoch> epochs = new ArrayList<>();
        private int reads;
        private boolean away;

        @Override
        List<KeyEpoch> all() {
            reads++;
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            return List.copyOf(epochs);
        }
    }

    /** Wraps nothing. */
    private static final class Bare implements KeyVault {
        @Override
        public byte[] wrap(int epoch, EpochRoot root) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EpochRoot unwrap(int epoch, byte[] wrapped) {
            return EpochRoot.of(wrapped);
        }

        @Override
        public byte[] sign(byte[] message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PublicKey publicKey() {
            throw new UnsupportedOperationException();
        }
    }
}
