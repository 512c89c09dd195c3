package cg.gouv.qr.cli.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.cli.domain.ScalingRule.Act;
import cg.gouv.qr.cli.domain.ScalingRule.Decision;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingRuleTest {
    private static final Duration COOLING = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration NONE = Duration.ZERO;

    private final ScalingRule rule = new ScalingRule(1_000_000, 4, COOLING, IDLE);

    @Test
    void startsAServerWhenThereIsTooMuchForThoseThatRun() {
        Decision decision = rule.decide(2_000_002, 2, 0, 1, COOLING, NONE);
        assertThat(decision.act()).isEqualTo(Act.START);
        assertThat(decision.reason())
                .isEqualTo("1,000,001 stamps to be made for each of 2 servers, more than 1,000,000");
    }

    @Test
    void staysWithWhatTheServersCanTake() {
        assertThat(rule.decide(2_000_000, 2, 0, 1, COOLING, NONE).act()).isEqualTo(Act.STAY);
    }

    @Test
    void waitsUntilTheLastChangeHasHelped() {
        Decision decision = rule.decide(9_000_000, 2, 0, 1, COOLING.minusSeconds(1), NONE);
        assertThat(decision.act()).isEqualTo(Act.STAY);
        assertThat(decision.reason()).endsWith("; but the last change is 59 s ago");
    }

    @Test
    void startsNoMoreThanItMay() {
        assertThat(rule.decide(9_000_000, 4, 2, 1, COOLING, NONE).reason())
                .endsWith("; but no further server may be started");
        assertThat(rule.decide(9_000_000, 2, 0, 0, COOLING, NONE).act()).isEqualTo(Act.STAY);
    }

    @Test
    void stopsASpareServerAfterIdleness() {
        assertThat(rule.decide(0, 3, 1, 1, COOLING, IDLE).act()).isEqualTo(Act.STOP);
        assertThat(rule.decide(0, 3, 1, 1, COOLING, IDLE.minusSeconds(1)).act()).isEqualTo(Act.STAY);
        assertThat(rule.decide(1, 3, 1, 1, COOLING, IDLE).act()).isEqualTo(Act.STAY);
    }

    @Test
    void stopsNoServerThatAlwaysRuns() {
        assertThat(rule.decide(0, 2, 0, 2, COOLING, IDLE).act()).isEqualTo(Act.STAY);
    }

    @Test
    void saysWhichSettingIsNoNumber(@TempDir Path state) {
        Installation installation = Installation.at(Path.of(".."), state, Map.of("ESTAMPILLE_SCALE_BACKLOG", "viel"));
        assertThatThrownBy(() -> ScalingRule.of(installation))
                .isInstanceOf(Trouble.class)
                .hasMessage("ESTAMPILLE_SCALE_BACKLOG is a number above 0, got \"viel\"");
    }
}
