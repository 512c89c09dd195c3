package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    @TempDir
    Path state;

    @Test
    void saysWhoHoldsItAndIsFreeThereafter() {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        try (StateLock held = StateLock.take(installation, "domain deploy", NOT_AT_ALL)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> elsewhere(installation))
                    .hasRootCauseInstanceOf(Trouble.class)
                    .hasRootCauseMessage(
                            "domain deploy (process %d) is under way here, and two at once would undo each other: try again when it is done"
                                    .formatted(ProcessHandle.current().pid()));
        }
        assertThat(elsewhere(installation)).isTrue();
    }

    @Test
    void isTakenAgainByWhoHasIt() throws Exception {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        try (StateLock outer = StateLock.take(installation, "domain add", NOT_AT_ALL)) {
            try (StateLock inner = StateLock.take(installation, "A start", NOT_AT_ALL)) {
                assertThat(inner).isSameAs(outer);
            }
            assertThatThrownBy(() -> elsewhere(installation)).hasRootCauseInstanceOf(Trouble.class);
            assertThat(Files.readString(state.resolve("lock"))).startsWith("domain add");
        }
    }

    /** Another process takes it, and ends as by {@code kill -9}. */
    @Test
    void isHeldByOneProcessAndFreeWhenThatDies() throws Exception {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThat(StateLock.tryTake(installation, "A start", NOT_AT_ALL)).isEmpty();
            assertThatThrownBy(() -> elsewhere(installation))
                    .hasRootCauseInstanceOf(Trouble.class)
                    .hasRootCauseMessage(
                            "domain faults (process %d) is under way here, and two at once would undo each other: try again when it is done"
                                    .formatted(other.pid()));
        } finally {
            assertThat(other.destroyForcibly().waitFor()).isNotZero();
        }
        assertThat(elsewhere(installation)).isTrue();
    }

    /** Takes the lock, says so, and keeps it. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            Installation installation = Installation.at(Path.of(".."), Path.of(arguments[0]), Map.of());
            try (StateLock held = StateLock.take(installation, "domain faults", NOT_AT_ALL)) {
                System.out.println(held == null ? "none" : "held");
                Thread.currentThread().join();
            }
        }
    }

    private static boolean elsewhere(Installation installation) {
        return CompletableFuture.supplyAsync(() -> {
                    try (StateLock lock = StateLock.take(installation, "another", NOT_AT_ALL)) {
                        return lock != null;
                    }
                })
                .join();
    }
}
