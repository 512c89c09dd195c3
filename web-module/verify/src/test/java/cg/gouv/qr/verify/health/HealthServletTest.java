package cg.gouv.qr.verify.health;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.health.Readiness.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthServletTest {
    @Test
    void namesWhatIsMissingAndNoMore() {
        List<Finding> findings = List.of(
                new Finding("database", false, Optional.empty()),
                new Finding("keys", true, Optional.of("noActiveEpoch")));
        assertThat(HealthServlet.json(false, findings).toString())
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"},"
                        + "{\"name\":\"keys\",\"status\":\"UP\",\"data\":{\"warning\":\"noActiveEpoch\"}}]}");
    }
}
