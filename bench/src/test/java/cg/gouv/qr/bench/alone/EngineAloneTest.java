package cg.gouv.qr.bench.alone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineAloneTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatItsThreadsTookAndLeavesNothingBehind() throws Exception {
        EngineFigures figures = new EngineAlone(folder, 2).write(3, 1000);

        assertThat(figures.stamps()).isEqualTo(3000);
        assertThat(figures.cpuSecondsPerMillion()).isPositive();
        assertThat(folder).isEmptyDirectory();
    }
}
