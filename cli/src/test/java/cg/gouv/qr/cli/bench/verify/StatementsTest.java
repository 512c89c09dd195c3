package cg.gouv.qr.cli.bench.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private static final Statements IDLE = new Statements(Map.of("news", 20L, "begin", 40L), 20);

    @Test
    void areExplainedByWhatTheIdleServerDoes() {
        assertThat(new Statements(Map.of("news", 40L, "begin", 80L), 40).beyond(IDLE))
                .isZero();
        assertThat(new Statements(Map.of("news", 22L, "hourly", 1L), 20).beyond(IDLE))
                .isZero();
    }

    @Test
    void areExplainedByTheSumsOfRefusedCodes() {
        Statements busy = new Statements(Map.of("insert into refused_code …", 3L, "begin", 43L, "news", 20L), 20);
        assertThat(busy.beyond(IDLE)).isZero();
        assertThat(busy.sums()).isEqualTo(3);
    }

    @Test
    void areCountedIfTheyGrowWithTheCodes() {
        assertThat(new Statements(Map.of("select lot", 100_000L), 20).beyond(IDLE))
                .isEqualTo(99_998);
        assertThat(new Statements(Map.of("insert into refused_code …", 100_000L), 20).beyond(IDLE))
                .isGreaterThan(90_000);
    }

    @Test
    void ofATimeAreThoseThatCameInIt() {
        Statements later = new Statements(Map.of("news", 25L, "begin", 40L, "lot", 1L), 25);
        Statements since = later.since(IDLE);
        assertThat(since.calls()).isEqualTo(Map.of("news", 5L, "lot", 1L));
        assertThat(since.seconds()).isEqualTo(5);
        assertThat(since.all()).isEqualTo(6);
    }
}
