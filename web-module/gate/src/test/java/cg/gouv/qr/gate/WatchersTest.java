package cg.gouv.qr.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WatchersTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Watchers watchers = new Watchers();

    @Test
    void nobodyIsWaitedForWhereNobodyAsks() {
        assertThat(end(LONG)).isZero();
    }

    @Test
    void eachWhoAskedIsWaitedForUntilToldOfTheEnd() throws Exception {
        assertThat(watchers.ask("verify")).isFalse();
        assertThat(watchers.ask("write")).isFalse();
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> end(LONG));
        while (!watchers.ask("verify")) {
            assertThat(ended).isNotDone();
        }
        assertThat(ended).as("the other has not asked again").isNotDone();

        assertThat(watchers.ask("write")).isTrue();
        assertThat(ended.get()).isZero();
    }

    @Test
    void whoAsksNoMoreIsNotWaitedForLongerThanThePatience() {
        assertThat(watchers.ask("once")).isFalse();
        assertThat(end(SHORT)).isEqualTo(1);
    }

    @Test
    void beginsAgain() {
        assertThat(end(SHORT)).isZero();
        watchers.begin();
        assertThat(watchers.ask("verify")).isFalse();
    }

    private int end(Duration patience) {
        try {
            return watchers.end(patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
