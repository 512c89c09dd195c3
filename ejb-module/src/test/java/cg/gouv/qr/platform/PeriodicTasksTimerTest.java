package cg.gouv.qr.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodicTasksTimerTest {
    private static final String TASK = "task";

    private final Rows rows = new Rows();
    private final PeriodicTasksTimer timer = new PeriodicTasksTimer();
    private int askedFor;
    private boolean full;

    @BeforeEach
    @SuppressWarnings({"unchecked", "UnnecessaryAssignment"}) // no container injects here
    void oneTask() {
        timer.tasks = rows;
        timer.configuration = new Configuration();
        timer.clock = Clock.systemUTC();
        timer.known = (Instance<PeriodicTask>) proxy(Instance.class, () -> {
            askedFor++;
            return Stream.of(new Task());
        });
        timer.executor = (ManagedExecutorService) proxy(ManagedExecutorService.class, () -> {
            if (full) {
                throw new RejectedExecutionException("full");
            }
            return null;
        });
        timer.begin();
    }

    @Test
    void takesUpAtTheFirstLookThatReachesTheDatabase() {
        rows.away = true;
        assertThatThrownBy(timer::look).hasMessage("away");
        rows.away = false;
        timer.look();
        timer.look();
        assertThat(rows.told).startsWith("know", "releaseAll", "claim").containsOnlyOnce("releaseAll");
    }

    @Test
    void asksForItsTasksOnce() {
        timer.look();
        timer.look();
        assertThat(askedFor).isOne();
    }

    @Test
    void givesBackWhatNobodyCanBegin() {
        full = true;
        assertThatThrownBy(timer::look).isInstanceOf(RejectedExecutionException.class);
        assertThat(rows.told).endsWith("claim", "giveBack");
        full = false;
        timer.look();
        assertThat(rows.told).endsWith("giveBack", "claim");
    }

    private interface Answering {
        Object answer();
    }

    private static Object proxy(Class<?> type, Answering answering) {
        return Proxy.newProxyInstance(
                PeriodicTasksTimerTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answering.answer());
    }

    private static final class Task implements PeriodicTask {
        @Override
        public String name() {
            return TASK;
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {}
    }

    /** In the place of the database's. */
    private static final class Rows extends PeriodicTasks {
        private final List<String> told = new ArrayList<>();
        private boolean away;

        private void tell(String what) {
            if (away) {
                throw new IllegalStateException("away");
            }
            told.add(what);
        }

        @Override
        public void know(String name) {
            tell("know");
        }

        @Override
        public void releaseAll(String owner) {
            tell("releaseAll");
        }

        @Override
        public OptionalLong claim(String name, String owner, int seconds) {
            tell("claim");
            return OptionalLong.of(1);
        }

        @Override
        public boolean renew(String name, long fence, int seconds) {
            tell("renew");
            return true;
        }

        @Override
        public void giveBack(String name, long fence) {
            tell("giveBack");
        }
    }
}
