package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerEnvironmentTest {
    @TempDir
    Path state;

    @Test
    void whatTheInstallationSetsComesBehindTheUsualOptions() {
        List<String> usual = jvm(Map.of());
        assertThat(usual).contains("-Xmx512m");
        assertThat(jvm(Map.of("ESTAMPILLE_JVM_OPTIONS", " -Xmx4g  -XX:+UseZGC ")))
                .startsWith(usual.toArray(String[]::new))
                .endsWith("-Xmx4g", "-XX:+UseZGC")
                .hasSize(usual.size() + 2);
    }

    @Test
    void whatIsBlankIsNoOption() {
        assertThat(jvm(Map.of("ESTAMPILLE_JVM_OPTIONS", "  "))).isEqualTo(jvm(Map.of()));
    }

    private List<String> jvm(Map<String, String> environment) {
        return ServerEnvironment.jvm(Installation.at(Path.of(".."), state, environment));
    }
}
