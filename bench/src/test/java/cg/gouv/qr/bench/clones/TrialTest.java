package cg.gouv.qr.bench.clones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cg.gouv.qr.sighting.CloneModel;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final double THRESHOLD = 3;

    @Test
    void countsEachStampOnceAndTellsHonestFromCopied() throws IOException {
        Trial trial = Trial.of(Population.read("tuning-1"), CloneModel.TUNED, 50_000, 1001, 3);

        assertThat(trial.honest().all()).isEqualTo(50_000);
        assertThat(trial.copied().all()).isEqualTo(1001);
        assertThat(trial.seenInTwoTowns().all()).isPositive().isLessThan(1001);
        assertThat(trial.honest().rate(THRESHOLD)).isLessThan(0.001);
        assertThat(trial.seenInTwoTowns().rate(THRESHOLD)).isGreaterThan(0.3);
    }

    @Test
    void findsTheLowestThresholdThatFewReach() {
        Scores scores = new Scores();
        for (double score : new double[] {-2, 0, 0.95, 2.5, 7}) {
            scores.add(score);
        }
        assertThat(scores.rate(0)).isCloseTo(0.8, within(1e-9));
        assertThat(scores.rate(0.9)).isCloseTo(0.6, within(1e-9));
        assertThat(scores.threshold(0.2)).isCloseTo(2.6, within(1e-9));
        assertThat(scores.threshold(0)).isCloseTo(7.1, within(1e-9));
    }
}
