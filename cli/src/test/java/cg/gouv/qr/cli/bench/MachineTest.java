package cg.gouv.qr.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir
    Path folder;

    @Test
    void namesProcessorsAndJdk() {
        assertThat(Machine.words())
                .startsWith("Machine: " + Runtime.getRuntime().availableProcessors() + " processors")
                .contains("JDK " + Runtime.version());
    }

    @Test
    void readsTheFirstLineOfAKey() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: AMD EPYC 9R14\nmodel name\t: other\n");

        assertThat(Machine.value(file, "model name")).contains("AMD EPYC 9R14");
        assertThat(Machine.value(file, "cache size")).isEmpty();
    }

    @Test
    void leavesOutWhatTheSystemDoesNotTell() {
        assertThat(Machine.value(folder.resolve("missing"), "model name")).isEmpty();
    }
}
