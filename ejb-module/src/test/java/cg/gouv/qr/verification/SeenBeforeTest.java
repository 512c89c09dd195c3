package cg.gouv.qr.verification;

import static cg.gouv.qr.verification.Lots.aLot;
import static cg.gouv.qr.verification.Lots.granted;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.verification.SeenBefore.Answer;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Suspect;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class SeenBeforeTest {
    private static final VerifiableLot LOT = aLot(1, granted());
    private static final Finding AUTHENTIC = Finding.ofFull(new Authentic(LOT.stamp()), 1004);
    private static final Optional<Seen> THRICE = Optional.of(new Seen(Lots.NOW, 3));

    private final List<Runnable> begun = new ArrayList<>();
    private Executor pool = Runnable::run;
    private Optional<Seen> kept = THRICE;
    private String asked = "";

    private final SeenBefore before = new SeenBefore() {
        @Override
        Executor executor() {
            return work -> pool.execute(work);
        }
    };

    @BeforeEach
    void assemble() {
        FakeRecords records = new FakeRecords();
        records.lots.put(7L, LOT);
        LotStates states = new LotStates();
        states.cache = new OneNodesCache();
        states.records = records;
        KnownLots lots = new KnownLots();
        lots.records = records;
        lots.states = states;
        lots.epochs = new TrustedEpochs();
        lots.clock = Clock.fixed(Lots.NOW, ZoneOffset.UTC);
        lots.refresh();
        before.lots = lots;
        before.records = new SeenRecords() {
            @Override
            public Optional<Seen> find(long lot, int position) {
                asked = lot + "/" + position;
                if (kept.isEmpty()) {
                    throw new EJBException("away");
                }
                return kept;
            }
        };
    }

    @Test
    void isToldOfTheStampThatWasScanned() {
        assertThat(before.ask(AUTHENTIC, Channel.PAGE).orNothing()).isEqualTo(THRICE);
        assertThat(asked).isEqualTo("7/5");
        Finding suspect = Finding.ofShort(new Suspect(LOT.stamp()), 1000);
        assertThat(before.ask(suspect, Channel.SHORT_CODE).orNothing()).isEqualTo(THRICE);
    }

    /** A specimen's position is another stamp's. */
    @Test
    void isNotAskedForWhatHasNoneOrForManyAtOnce() {
        assertThat(before.ask(Finding.ofFull(new Specimen(LOT.stamp()), 2000), Channel.PAGE)
                        .orNothing())
                .isEmpty();
        assertThat(before.ask(Finding.ofNoCode(new Verdict.Forged()), Channel.PAGE)
                        .orNothing())
                .isEmpty();
        assertThat(before.ask(AUTHENTIC, Channel.MANY).orNothing()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void isNothingWhileTheRecordsAreAway() {
        kept = Optional.empty();
        assertThat(before.ask(AUTHENTIC, Channel.PAGE).orNothing()).isEmpty();
        kept = THRICE;
        assertThat(before.ask(AUTHENTIC, Channel.PAGE).orNothing()).isEqualTo(THRICE);
    }

    /** A database that hangs costs each verdict 50 ms at the most, and all together two threads. */
    @Test
    void isWaitedForBrieflyAndByFew() {
        pool = begun::add;
        long from = System.nanoTime();
        for (int scan = 0; scan < 100; scan++) {
            assertThat(before.ask(AUTHENTIC, Channel.PAGE).orNothing()).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
        assertThat(begun).hasSize(2);

        begun.forEach(Runnable::run);
        pool = Runnable::run;
        assertThat(before.ask(AUTHENTIC, Channel.PAGE).orNothing()).isEqualTo(THRICE);
    }

    @Test
    void isLookedUpSoOftenASecond() {
        int told = 0;
        for (int scan = 0; scan < 2000; scan++) {
            Answer answer = before.ask(AUTHENTIC, Channel.JSON);
            told += answer.orNothing().isPresent() ? 1 : 0;
        }
        assertThat(told).isBetween(200, 1000);
    }
}
