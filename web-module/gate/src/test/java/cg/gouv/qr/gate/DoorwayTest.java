package cg.gouv.qr.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DoorwayTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Doorway doorway = new Doorway();

    @Test
    void isClosedAtFirst() throws Exception {
        assertThat(doorway.enter()).isFalse();
        assertThat(doorway.close(LONG)).as("who was refused is not inside").isZero();
    }

    @Test
    void waitsForThoseInsideWhileNobodyElseEnters() throws Exception {
        doorway.open();
        assertThat(doorway.enter()).isTrue();
        CompletableFuture<Integer> closed = CompletableFuture.supplyAsync(() -> close(LONG));
        while (doorway.enter()) {
            doorway.leave();
        }
        assertThat(closed).isNotDone();

        doorway.leave();
        assertThat(closed.get()).isZero();
    }

    @Test
    void opensAgain() {
        doorway.open();
        assertThat(close(LONG)).isZero();

        doorway.open();
        assertThat(doorway.enter()).isTrue();
    }

    @Test
    void waitsForWhoHasAnsweredAndStillWorks() {
        doorway.open();
        assertThat(doorway.enter()).isTrue();
        doorway.stay();
        doorway.leave();
        assertThat(close(Duration.ofMillis(1))).isEqualTo(1);
    }

    @Test
    void tellsWhoIsStillInsideWhenItsPatienceEnds() {
        doorway.open();
        assertThat(doorway.enter()).isTrue();
        assertThat(doorway.enter()).isTrue();
        assertThat(close(Duration.ofMillis(1))).isEqualTo(2);
    }

    private int close(Duration patience) {
        try {
            return doorway.close(patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
