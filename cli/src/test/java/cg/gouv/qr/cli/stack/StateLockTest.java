package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static boolean elsewhere(Installation installation) {
        return CompletableFuture.supplyAsync(() -> {
                    try (StateLock lock = StateLock.take(installation, "another", NOT_AT_ALL)) {
                        return lock != null;
                    }
                })
                .join();
    }
}
