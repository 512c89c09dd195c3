package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void namesTheChecksThatAreDownWithTheirData() {
        String body = """
                {"status":"DOWN","checks":[{"name":"database","status":"UP"},
                {"name":"store","status":"DOWN","data":{"free":"12 MB"}},{"name":"keys","status":"DOWN"}]}""";
        assertThat(Readiness.downIn(body, 503)).containsExactly("store {\"free\":\"12 MB\"}", "keys");
    }

    @Test
    void isReadyWhenTheWholeIsUp() {
        assertThat(Readiness.downIn("{\"status\":\"UP\",\"checks\":[]}", 200)).isEmpty();
    }

    @Test
    void isNotReadyWhenTheAnswerIsNoReport() {
        assertThat(Readiness.downIn("<html>", 404)).containsExactly("answers 404 without a health report");
    }

    @Test
    void readsTheMemoryThatCanStillBeHad() {
        assertThat(Resources.availableMegabytes("MemTotal: 8000000 kB\nMemFree: 1000 kB\nMemAvailable:  3072000 kB\n"))
                .isEqualTo(3000);
    }

    @Test
    void findsWhatChangedInTheSources() {
        Path same = Path.of("same");
        Path touched = Path.of("touched");
        Path gone = Path.of("gone");
        Path fresh = Path.of("fresh");
        assertThat(SourceWatch.changes(
                        Map.of(same, 1L, touched, 1L, gone, 1L), Map.of(same, 1L, touched, 2L, fresh, 1L)))
                .containsExactlyInAnyOrder(touched, gone, fresh);
    }
}
