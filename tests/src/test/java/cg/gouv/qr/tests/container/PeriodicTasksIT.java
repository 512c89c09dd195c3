package cg.gouv.qr.tests.container;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.PeriodicTasks;
import cg.gouv.qr.tests.stage.Eventually;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes, by two names, want the same periodic tasks. */
@ExtendWith({StageFirst.class, ArquillianExtension.class})
class PeriodicTasksIT {
    private static final int ROUNDS = 20;
    private static final int LEASE = 1; // second
    private static final int LONG = 60;
    private static final Duration AT_ONCE = Duration.ZERO;

    private final String task = "test-" + UUID.randomUUID();

    @EJB
    PeriodicTasks tasks;

    @EJB
    PlatformsWork platform;

    @Deployment
    static EnterpriseArchive theDomainAlone() {
        return DomainAlone.with(PeriodicTasksIT.class, PlatformsWork.class, Seen.class);
    }

    @Test
    void givesATaskToOneOfTwoThatAskAtTheSameInstant() throws Exception {
        tasks.know(task);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<OptionalLong>> claims = List.of(
                        nodes.submit(() -> claimAtTheBarrier("blue1", together)),
                        nodes.submit(() -> claimAtTheBarrier("green2", together)));
                OptionalLong blue = claims.get(0).get();
                OptionalLong green = claims.get(1).get();
                assertThat(blue.isPresent()).as("round %d", round).isNotEqualTo(green.isPresent());
                long fence = blue.isPresent() ? blue.getAsLong() : green.getAsLong();
                assertThat(tasks.end(task, fence, AT_ONCE, null)).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(platform.task(task)).containsEntry("runs", (long) ROUNDS);
    }

    private OptionalLong claimAtTheBarrier(String node, CyclicBarrier together) throws Exception {
        int arrival = together.await();
        assert arrival >= 0;
        return tasks.claim(task, node, LONG);
    }

    @Test
    void goesOnElsewhereWhenItsNodeDiesInTheMiddle() {
        tasks.know(task);
        long dead = tasks.claim(task, "blue1", LEASE).orElseThrow();
        assertThat(tasks.claim(task, "green2", LONG)).isEmpty();
        long alive = Eventually.some("the end of the dead node's lease", () -> {
            OptionalLong fence = tasks.claim(task, "green2", LONG);
            return fence.isPresent() ? Optional.of(fence.getAsLong()) : Optional.empty();
        });
        assertThat(tasks.renew(task, dead, LONG))
                .as("a renewal by the dead, come back")
                .isFalse();
        assertThat(tasks.end(task, dead, AT_ONCE, null))
                .as("an end told by the dead")
                .isFalse();
        assertThat(tasks.renew(task, alive, LONG)).isTrue();
        assertThat(tasks.end(task, alive, AT_ONCE, null)).isTrue();
        assertThat(platform.task(task)).containsEntry("runs", 1L).containsEntry("last_owner", "green2");
    }

    @Test
    void isDueAgainAfterItsIntervalAndNotBefore() {
        tasks.know(task);
        long fence = tasks.claim(task, "blue1", LONG).orElseThrow();
        assertThat(tasks.end(task, fence, Duration.ofSeconds(2), "IllegalStateException: as it was meant to"))
                .isTrue();
        assertThat(platform.task(task)).containsEntry("last_error", "IllegalStateException: as it was meant to");
        assertThat(tasks.claim(task, "green2", LONG)).isEmpty();
        long again = Eventually.some("the next time", () -> {
            OptionalLong claimed = tasks.claim(task, "green2", LONG);
            return claimed.isPresent() ? Optional.of(claimed.getAsLong()) : Optional.empty();
        });
        assertThat(tasks.end(task, again, AT_ONCE, null)).isTrue();
        assertThat(platform.task(task).get("last_error")).isNull();
    }

    @Test
    void isFreeWhenAServerOfItsNodesNameStarts() {
        tasks.know(task);
        long before = tasks.claim(task, task, LONG).orElseThrow();
        tasks.releaseAll(task);
        assertThat(tasks.end(task, before, AT_ONCE, null)).isFalse();
        assertThat(tasks.claim(task, "green2", LONG)).isPresent();
    }
}
