package cg.gouv.qr.cli.bench.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyFiguresTest {
    private static final Plan PLAN = new Plan(1000, 10, 1, 20, 20, 10, 5000, 15, 128, 50_000);

    private static Phase phase(String kind, double perS) {
        return new Phase(kind, perS, 1, 2, 100, 10, 20, 1000, 0, Map.of(), 20);
    }

    private static VerifyFigures figures(long failed, boolean equal, long forgedStatements) {
        return new VerifyFigures(
                20_000,
                12_500,
                9_000,
                17_000,
                0.625,
                0.85,
                1.5,
                12.25,
                8_000.0,
                100,
                1_000_000,
                1_000_000,
                equal,
                0.45,
                12.25,
                80,
                false,
                10,
                20,
                0,
                0,
                0,
                forgedStatements,
                6,
                3_000_000,
                failed,
                failed == 0 ? Map.of() : Map.of("status 500 <b>", failed),
                "Machine: 2 processors",
                PLAN,
                List.of(
                        phase("noop", 20_000),
                        phase("authentic", 12_500),
                        phase("html", 9_000),
                        phase("forged", 17_000)),
                Map.of("8000", 40.0),
                List.of(List.of(50.0, 1.5), List.of(99.0, 12.25), List.of(100.0, 80.0)));
    }

    @Test
    void nameInJsonWhatIssueAndDocumentsName() {
        JsonNode json = new ObjectMapper().valueToTree(figures(0, true, 0));
        assertThat(json.fieldNames())
                .toIterable()
                .startsWith(
                        "noop_per_s",
                        "authentic_per_s",
                        "html_per_s",
                        "forged_per_s",
                        "ratio_authentic",
                        "ratio_forged",
                        "p50_ms",
                        "p99_ms_at_5000",
                        "max_rate_p99_50ms",
                        "cpu_us_per_request",
                        "scans_answered",
                        "scans_kept",
                        "scan_sets_equal")
                .contains("forged_statements", "failed", "machine", "plan", "phases");
        assertThat(json.path("p99_ms_at_5000").asDouble()).isEqualTo(12.25);
        assertThat(json.path("plan").path("warm_up").asDouble()).isEqualTo(20);
    }

    @Test
    void areRightOnlyIfNothingIsWrong() {
        assertThat(figures(0, true, 0).isRight()).isTrue();
        assertThat(figures(1, true, 0).isRight()).isFalse();
        assertThat(figures(0, false, 0).isRight()).isFalse();
        assertThat(figures(0, true, 1).isRight()).isFalse();
    }

    @Test
    void showInATableAndOnAPageThatNeedsNothingElse() {
        assertThat(figures(3, true, 0).table())
                .contains("| authentic | 12,500 | 63 % | 100.0 | 10.0 | 20.0 |")
                .contains("3: status 500");
        assertThat(VerifyReport.page(figures(3, true, 0)))
                .contains("<td>12,500<td>63 %", "<polyline", "status 500 &lt;b&gt;")
                .doesNotContain("http", "<script", "src=");
    }

    @Test
    void takeTheMiddleOfTheRounds() {
        assertThat(Median.of(List.of(3.0, 1.0, 900.0))).isEqualTo(3);
        assertThat(Median.of(List.of(4.0, 1.0))).isEqualTo(2.5);
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.of()));
    }
}
