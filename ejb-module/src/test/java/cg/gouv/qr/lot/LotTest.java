package cg.gouv.qr.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.order.OrderLines;
import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.platform.WrongState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LotTest {
    private static final LotNumber NUMBER = new LotNumber(1);
    private static final OrderNumber ORDER = new OrderNumber("CMD-2026-000001");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Lot lot = aLot(1_000_000);

    @Test
    void livesFromPlanToSeal() {
        assertThat(lot.state()).isEqualTo(LotState.PLANNED);
        lot.release("odile", NOON);
        assertThat(lot.releasedBy()).isEqualTo("odile");
        lot.pause();
        assertThat(lot.state()).isEqualTo(LotState.PAUSED);
        lot.resume();
        assertThat(lot.sealedWhenComplete(1, NOON)).isFalse();
        assertThat(lot.state()).isEqualTo(LotState.IN_PRODUCTION);
        assertThat(lot.sealedWhenComplete(0, NOON)).isTrue();
        assertThat(lot.state()).isEqualTo(LotState.SEALED);
        assertThat(lot.sealedAt()).isEqualTo(NOON);
    }

    @Test
    void takesAnotherEpochUntilItsRelease() {
        lot.moveTo(9);
        assertThat(lot.epoch()).isEqualTo(9);
        lot.release("odile", NOON);
        refuses(() -> lot.moveTo(10));
        assertThat(lot.epoch()).isEqualTo(9);
    }

    @Test
    void decidesBeforeItsReleaseWhetherApplicationIsRequired() {
        assertThat(lot.isApplicationRequired()).isFalse();
        lot.requireApplication(true);
        assertThat(lot.isApplicationRequired()).isTrue();
        lot.release("odile", NOON);
        refuses(() -> lot.requireApplication(false));
        assertThat(lot.isApplicationRequired()).isTrue();
    }

    @Test
    void isSealedWhilePausedWhenItsLastLeasedShardIs() {
        lot.release("odile", NOON);
        lot.pause();
        assertThat(lot.sealedWhenComplete(0, NOON)).isTrue();
    }

    @Test
    void isNeitherPausedResumedNorSealedBeforeItsRelease() {
        refuses(lot::pause);
        refuses(lot::resume);
        refuses(() -> lot.sealedWhenComplete(0, NOON));
    }

    @Test
    void changesNoMoreOnceSealed() {
        lot.release("odile", NOON);
        lot.sealedWhenComplete(0, NOON);
        refuses(() -> lot.release("odile", NOON));
        refuses(lot::pause);
        refuses(() -> lot.prioritise(true));
        refuses(() -> lot.sealedWhenComplete(0, NOON));
    }

    @Test
    void isReleasedOnceAndResumedOnlyWhenPaused() {
        lot.release("odile", NOON);
        refuses(() -> lot.release("odile", NOON));
        refuses(lot::resume);
    }

    @Test
    void takesSerialsForExactlyItsLine() {
        SerialBlock tooFew = new SerialBlock(0, 999);
        SerialBlock specimens = new SerialBlock(999, 20);
        assertThatThrownBy(() -> new Lot(NUMBER, ORDER, OrderLines.aLine(1, 1000, 5000), 0, tooFew, specimens, NOON))
                .hasMessageContaining("1000 serials, got 999");
    }

    @Test
    void tellsRateAndTimeLeftFromWhatWasSealedLately() {
        lot.release("odile", NOON.minusSeconds(100));

        LotProgress progress =
                LotProgress.of(lot, 250_000, 260_000, 250_000, Map.of(ShardState.SEALED, 1L), null, NOON);

        assertThat(progress.perSecond()).isEqualTo(2500.0); // 250,000 in the 100 s since the release
        assertThat(progress.left()).isEqualTo(Duration.ofSeconds(296)); // 740,000 at 2,500 a second
    }

    @Test
    void takesTheRateOverFiveMinutesAtMost() {
        lot.release("odile", NOON.minusSeconds(3600));

        LotProgress progress = LotProgress.of(lot, 900_000, 900_000, 30_000, Map.of(), null, NOON);

        assertThat(progress.perSecond()).isEqualTo(100.0);
        assertThat(progress.left()).isEqualTo(Duration.ofSeconds(1000));
    }

    @Test
    void knowsNoTimeLeftWithoutARateOrWhilePaused() {
        lot.release("odile", NOON.minusSeconds(10));
        assertThat(LotProgress.of(lot, 0, 0, 0, Map.of(), null, NOON).left()).isNull();
        lot.pause();
        assertThat(LotProgress.of(lot, 500, 500, 500, Map.of(), null, NOON).left())
                .isNull();
    }

    private static void refuses(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(WrongState.class);
    }

    private static Lot aLot(int quantity) {
        return new Lot(
                NUMBER,
                ORDER,
                OrderLines.aLine(1, quantity, 5000),
                3,
                new SerialBlock(7, quantity),
                new SerialBlock(7L + quantity, 20),
                NOON);
    }
}
