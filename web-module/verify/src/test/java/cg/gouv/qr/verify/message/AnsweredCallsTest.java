package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnsweredCallsTest {
    private final AnsweredCalls answered = new AnsweredCalls();
    private final AtomicInteger judged = new AtomicInteger();

    private Reply judge() {
        return Reply.open("answer " + judged.incrementAndGet());
    }

    @Test
    void judgesTheSameCallOnce() {
        Reply first = answered.once(this::judge, "/sms", "id", "+242", "text");
        assertThat(answered.once(this::judge, "/sms", "id", "+242", "text")).isEqualTo(first);
        assertThat(judged).hasValue(1);
    }

    @Test
    void doesNotBelieveAnIdThatSomebodyElseHad() {
        answered.once(this::judge, "/sms", "id", "+242", "text");
        answered.once(this::judge, "/sms", "id", "+243", "text");
        answered.once(this::judge, "/sms", "id", "+242", "another");
        answered.once(this::judge, "/ussd", "id", "+242", "text");
        assertThat(judged).hasValue(4);
    }

    @Test
    void letsTheSecondWaitForTheFirst() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> answered.once(
                () -> {
                    begun.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return judge();
                },
                "id"));
        begun.await();
        CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> answered.once(this::judge, "id"));
        go.countDown();
        assertThat(second.join()).isEqualTo(first.join());
        assertThat(judged).hasValue(1);
    }

    @Test
    void forgetsWhatFailed() {
        assertThatThrownBy(() -> answered.once(
                        () -> {
                            throw new IllegalStateException("away");
                        },
                        "id"))
                .hasMessage("away");
        assertThat(answered.once(this::judge, "id").text()).isEqualTo("answer 1");
    }
}
