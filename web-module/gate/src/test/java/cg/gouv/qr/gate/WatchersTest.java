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

    @Test
    void nobodyIsGreetedWhereNobodyAsks() {
        assertThat(awaitGreeted(LONG)).isZero();
    }

    @Test
    void eachWhoAsksIsWaitedForUntilAllIsWell() throws Exception {
        assertThat(watchers.ask("verify")).isFalse();
        assertThat(watchers.ask("write")).isFalse();
        CompletableFuture<Integer> greeted = CompletableFuture.supplyAsync(() -> awaitGreeted(LONG));
        watchers.greet("verify");
        watchers.greet("nobody");
        assertThat(awaitGreeted(SHORT)).as("write was not told yet").isEqualTo(1);
        assertThat(greeted).isNotDone();

        watchers.greet("write");
        assertThat(greeted.get()).isZero();
    }

    @Test
    void whoWasGreetedBeforeItBeganAgainIsNotGreeted() {
        assertThat(watchers.ask("verify")).isFalse();
        watchers.greet("verify");
        assertThat(awaitGreeted(SHORT)).isZero();
        watchers.begin();
        assertThat(awaitGreeted(SHORT)).isEqualTo(1);
    }

    private int awaitGreeted(Duration patience) {
        try {
            return watchers.awaitGreeted(Duration.ofMillis(1), patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int end(Duration patience) {
        try {
            return watchers.end(patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
