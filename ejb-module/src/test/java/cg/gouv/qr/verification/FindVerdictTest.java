package cg.gouv.qr.verification;

import static cg.gouv.qr.verification.Lots.EPOCH;
import static cg.gouv.qr.verification.Lots.aLot;
import static cg.gouv.qr.verification.Lots.granted;
import static cg.gouv.qr.verification.Lots.revoked;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.lot.Positions;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.EpochVerifier;
import cg.gouv.qr.verification.PresentedCode.Plain;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unconfirmed.Why;
import cg.gouv.qr.verification.Verdict.Unknown;
import cg.gouv.qr.verification.Verdict.Unreadable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class FindVerdictTest {
    private static final EpochKeys KEYS = EpochKeys.derive(EPOCH, EpochRoot.of(new byte[32]));
    private static final EpochKeys LATER = EpochKeys.derive(EPOCH + 32, EpochRoot.of(new byte[32]));
    private static final Unconfirmed AWAY = new Unconfirmed(Why.RECORDS_AWAY);

    private final FakeRecords records = new FakeRecords();
    private final KnownLots lots = new KnownLots();
    private final LotStates states = new LotStates();
    private final KeyAlarms alarms = new KeyAlarms();
    private final FindVerdict find = new FindVerdict();
    private final MutableClock clock = MutableClock.of(Lots.NOW, ZoneOffset.UTC);
    private final Set<Integer> closed = new HashSet<>();
    private final Set<Integer> withoutKeys = new HashSet<>();

    @BeforeEach
    void assemble() {
        TrustedEpochs epochs = new TrustedEpochs() {
            @Override
            public Optional<EpochVerifier> find(int epoch) {
                return epoch == EPOCH
                        ? Optional.of(KEYS.verifier())
                        : epoch == EPOCH + 32 ? Optional.of(LATER.verifier()) : Optional.empty();
            }

            @Override
            boolean isClosed(int epoch) {
                return closed.contains(epoch);
            }

            @Override
            boolean lacksKeys(int epoch) {
                return withoutKeys.contains(epoch);
            }
        };
        states.cache = new OneNodesCache();
        states.records = records;
        lots.records = records;
        lots.states = states;
        lots.epochs = epochs;
        lots.clock = clock;
        alarms.metrics = new SimpleMeterRegistry();
        find.lots = lots;
        find.epochs = epochs;
        find.alarms = alarms;
        find.country = CountryProfile.load("cg");
        find.clock = clock;
        records.lots.put(7L, aLot(1, granted()));
        lots.refresh();
    }

    private Verdict told(PresentedCode presented) {
        return find.of(presented).verdict();
    }

    private static Plain code(long serial) {
        return code(CodeFormat.STANDARD, serial);
    }

    private static Plain code(CodeFormat format, long serial) {
        return new Plain(KEYS.signer().sign(format, Optional.empty(), serial).text());
    }

    private static PresentedCode.ShortForm shortCode(long serial) {
        return new PresentedCode.ShortForm(KEYS.signer().shortCode(serial).text());
    }

    @Test
    void aForgedCodeNeverReachesTheRecords() {
        int before = records.questions;
        String text = code(1000).text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '7' ? '8' : '7';
            assertThat(told(new Plain(text.substring(0, i) + other + text.substring(i + 1))))
                    .isEqualTo(new Forged());
        }
        assertThat(told(new Plain("/etc/passwd"))).isInstanceOf(Unreadable.class);
        assertThat(records.questions).isEqualTo(before);
    }

    @Test
    void aTrueCodeIsAskedForOnceAndThenCached() {
        assertThat(told(code(1000))).isInstanceOf(Authentic.class);
        int before = records.questions;
        assertThat(told(code(1001))).isInstanceOf(Authentic.class);
        assertThat(told(code(CodeFormat.SPECIMEN, 2000))).isInstanceOf(Specimen.class);
        assertThat(records.questions).isEqualTo(before);
    }

    @Test
    void aTrueTagWithoutAStampRaisesTheAlarmOnceAndIsCounted() {
        assertThat(told(code(1950))).isEqualTo(new Unknown());
        assertThat(told(code(1950))).isEqualTo(new Unknown());
        assertThat(told(code(99_999))).isEqualTo(new Unknown());
        assertThat(alarms.take())
                .containsEntry(new KeyAlarms.Suspect(EPOCH, 1950), 2L)
                .containsEntry(new KeyAlarms.Suspect(EPOCH, 99_999), 1L)
                .hasSize(2);
        assertThat(alarms.take()).isEmpty();
    }

    @Test
    void unknownSerialsDoNotHammerTheRecords() {
        int before = records.questions;
        Set<Verdict> verdicts = new HashSet<>();
        for (int serial = 50_000; serial < 50_500; serial++) {
            verdicts.add(told(code(serial)));
        }
        assertThat(records.questions - before).isLessThan(100);
        assertThat(verdicts).containsExactlyInAnyOrder(new Unknown(), AWAY);
    }

    @Test
    void aStampSealedAMomentAgoIsNotCalledUnknown() {
        VerifiableLot half = records.lots.get(7L);
        records.lots.put(
                7L,
                new VerifiableLot(
                        7,
                        1,
                        EPOCH,
                        1,
                        half.codePrefix(),
                        1000,
                        1000,
                        2000,
                        10,
                        "p",
                        null,
                        "c",
                        granted(),
                        cg.gouv.qr.lot.PositionRanges.none(),
                        cg.gouv.qr.lot.PositionRanges.none(),
                        java.util.List.of(),
                        Positions.NONE,
                        VerifiableLot.Circulating.ALL));
        assertThat(told(code(1000))).isEqualTo(new Unknown());
        records.lots.put(7L, half);
        assertThat(told(code(1000))).isInstanceOf(Authentic.class);
    }

    @Test
    void nothingIsAuthenticWhileTheRecordsAreAway() {
        assertThat(told(code(1000))).isInstanceOf(Authentic.class);
        records.lots.put(7L, aLot(2, granted(), revoked(1, 1, "moisissure", Lots.NOW)));
        records.changes.put(7L, 2L);
        records.away = true;
        clock.add(KnownLots.BELIEVED.minusSeconds(1));
        assertThat(told(code(1000))).isInstanceOf(Authentic.class);
        clock.add(Duration.ofSeconds(2));
        assertThat(told(code(1000))).isEqualTo(AWAY);
        assertThat(told(code(1950))).isEqualTo(AWAY);
        assertThat(told(shortCode(1000))).isEqualTo(AWAY);
        assertThat(alarms.take()).isEmpty();
        records.away = false;
        clock.add(Duration.ofSeconds(1));
        assertThat(told(code(1000))).isInstanceOf(Revoked.class);
        records.away = true;
        clock.add(Duration.ofMinutes(1));
        assertThat(told(code(1000))).isInstanceOf(Revoked.class);
    }

    /** It costs the records no second look, and is not said of what they cannot confirm. */
    @Test
    void aSuspectStampIsToldFromTheCache() {
        records.lots.put(7L, Lots.withSuspects(aLot(1, granted()), 1));
        assertThat(told(code(1000))).isInstanceOf(Suspect.class);
        int before = records.questions;
        assertThat(told(code(1000))).isInstanceOf(Suspect.class);
        assertThat(told(shortCode(1000))).isInstanceOf(Suspect.class);
        assertThat(records.questions).isEqualTo(before);
        records.away = true;
        clock.add(Duration.ofMinutes(1));
        assertThat(told(code(1000))).isEqualTo(AWAY);
    }

    @Test
    void whileTheRecordsAreAwayTheyAreTriedOnceASecond() {
        records.away = true;
        clock.add(Duration.ofMinutes(1));
        int before = records.questions;
        for (int i = 0; i < 100; i++) {
            assertThat(told(code(1000))).isEqualTo(AWAY);
        }
        assertThat(records.questions - before).isEqualTo(1);
    }

    @Test
    void nothingIsCalledForgedBeforeTheEpochsAreKnownOrWithoutTheirKeys() {
        withoutKeys.add(EPOCH);
        assertThat(told(code(1000))).isEqualTo(AWAY);
        KnownLots empty = new KnownLots();
        empty.records = records;
        empty.clock = clock;
        find.lots = empty;
        records.away = true;
        assertThat(told(new Plain("1" + "2".repeat(27)))).isEqualTo(AWAY);
    }

    @Test
    void aShortCodeHoldsForItsSealedStampOnly() {
        assertThat(told(shortCode(1000))).isInstanceOf(Authentic.class);
        assertThat(told(shortCode(1950))).isEqualTo(new Unknown());
        assertThat(told(shortCode(2000))).isEqualTo(new Unknown());
        assertThat(told(shortCode(99_999))).isEqualTo(new Unknown());
        // true under another epoch of the same residue, which is not the lot's
        assertThat(told(new PresentedCode.ShortForm(
                        LATER.signer().shortCode(1000).text())))
                .isEqualTo(new Unknown());
        assertThat(alarms.take()).isEmpty();
    }

    @Test
    void aClosedEpochIsBelievedOnlyForItsStampsAndRaisesNoMoreAlarms() {
        closed.add(EPOCH);
        assertThat(told(code(1000))).isInstanceOf(Verdict.ClosedEpoch.class);
        assertThat(told(code(1950))).isEqualTo(new Forged());
        assertThat(alarms.take()).isEmpty();
    }

    @Test
    void aChangeReadFromTheSequenceReplacesTheCachedState() {
        assertThat(told(code(1000))).isInstanceOf(Authentic.class);
        records.lots.put(7L, aLot(2, granted(), revoked(1, 1, "moisissure", Lots.NOW)));
        assertThat(told(code(1000))).isInstanceOf(Authentic.class);
        records.changes.put(7L, 2L);
        lots.refresh();
        assertThat(told(code(1000))).isInstanceOf(Revoked.class);
        int before = records.questions;
        lots.refresh();
        assertThat(told(code(1000))).isInstanceOf(Revoked.class);
        assertThat(records.questions - before).isEqualTo(1);
    }
}
