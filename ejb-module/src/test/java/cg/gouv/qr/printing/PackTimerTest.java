package cg.gouv.qr.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.Troubles;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class PackTimerTest {
    private final PackTimer timer = new PackTimer();
    private final MutableClock time = MutableClock.of(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private final Deque<BooleanSupplier> begun = new ArrayDeque<>();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void preparesInThisThread() {
        timer.clock = time;
        timer.configuration = new Configuration();
        timer.troubles = new Troubles();
        timer.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                PackTimerTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    ((Runnable) arguments[0]).run();
                    return null;
                });
        timer.leases = new PackLeases() {
            @Override
            public int releaseAll(String owner) {
                return 0;
            }
        };
        timer.prepare = new PreparePack() {
            @Override
            public boolean prepareNext(BooleanSupplier stopping) {
                begun.push(stopping);
                return false;
            }
        };
    }

    @Test
    void aPackIsPreparedForAsLongAsTicksCome() {
        timer.prepareWhatWaits();
        for (int second = 0; second < 60; second++) {
            time.add(Duration.ofSeconds(1));
            timer.prepareWhatWaits();
        }
        assertThat(begun.getLast().getAsBoolean()).isFalse();
    }

    @Test
    void aPackIsGivenBackByASuspendedServer() {
        timer.prepareWhatWaits();
        time.add(PackTimer.SUSPENDED);
        assertThat(begun.getLast().getAsBoolean()).isFalse();
        time.add(Duration.ofMillis(1));
        assertThat(begun.getLast().getAsBoolean()).isTrue();
    }

    @Test
    void aPackIsGivenBackByAServerThatStops() {
        timer.prepareWhatWaits();
        timer.stop();
        assertThat(begun.getLast().getAsBoolean()).isTrue();
    }
}
