package cg.gouv.qr.suspicion;

import static cg.gouv.qr.suspicion.Tracks.BRAZZAVILLE;
import static cg.gouv.qr.suspicion.Tracks.POINTE_NOIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.sighting.CloneScore;
import cg.gouv.qr.sighting.CloneScore.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspicionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final List<Reason> REASONS = List.of(
            new Reason.ImpossibleTravel(BRAZZAVILLE, POINTE_NOIRE, 383.25, 1200),
            new Reason.BackAndForth(11, 2),
            new Reason.Spread(3),
            new Reason.Crowd(60),
            new Reason.BeforeApplication(432_000));

    private final Suspicion suspicion = new Suspicion(new LotNumber(7), "Savon", 12, score(3.1), NOW);

    private static CloneScore score(double powerOfTen) {
        return new CloneScore(powerOfTen, REASONS);
    }

    @Test
    void isOpenAndKeepsItsReasons() {
        assertThat(suspicion.state()).isEqualTo(SuspicionState.OPEN);
        assertThat(suspicion.position()).isEqualTo(12);
        assertThat(suspicion.reasons()).isEqualTo(REASONS);
    }

    @Test
    void risesByStepsAndNeverFalls() {
        assertThat(suspicion.rise(score(3.2), LATER)).isFalse();
        assertThat(suspicion.rise(score(1), LATER)).isFalse();
        assertThat(suspicion.score()).isEqualTo(3.1);
        assertThat(suspicion.risenAt()).isEqualTo(NOW);

        assertThat(suspicion.rise(new CloneScore(4, List.of(new Reason.Spread(4))), LATER))
                .isTrue();
        assertThat(suspicion.score()).isEqualTo(4);
        assertThat(suspicion.reasons()).containsExactly(new Reason.Spread(4));
        assertThat(suspicion.risenAt()).isEqualTo(LATER);
        assertThat(suspicion.raisedAt()).isEqualTo(NOW);
    }

    @Test
    void isDecidedOnOnce() {
        suspicion.dismiss("Vitrine d’un magasin", "somebody", LATER);

        assertThat(suspicion.state()).isEqualTo(SuspicionState.DISMISSED);
        assertThat(suspicion.note()).isEqualTo("Vitrine d’un magasin");
        assertThat(suspicion.decidedBy()).isEqualTo("somebody");
        assertThat(suspicion.decidedAt()).isEqualTo(LATER);
        assertThatThrownBy(() -> suspicion.confirm("Copies saisies", "another", LATER))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> suspicion.rise(score(9), LATER)).isInstanceOf(WrongState.class);
    }

    @Test
    void isConfirmed() {
        suspicion.confirm("Copies saisies", "somebody", LATER);

        assertThat(suspicion.state()).isEqualTo(SuspicionState.CONFIRMED);
    }
}
