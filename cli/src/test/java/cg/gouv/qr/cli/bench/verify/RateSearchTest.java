package cg.gouv.qr.cli.bench.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateSearchTest {
    private static double find(double limit, RateSearch search) {
        int tries = 0;
        while (!search.isDone()) {
            assertThat(tries++).isLessThan(20);
            search.tried(search.next() <= limit);
        }
        return search.highest();
    }

    @Test
    void findsTheHighestRateThatHoldsToAStep() {
        IntStream.range(0, 200).mapToDouble(i -> 5000 + i * 25.1).forEach(limit -> {
            double found = find(limit, new RateSearch(5000, 10_100, 250));
            assertThat(found).isLessThanOrEqualTo(limit).isGreaterThan(limit - 500);
        });
    }

    @Test
    void endsWhateverItsBounds() {
        for (double step : new double[] {0.3, 1, 250, 999}) {
            for (double low : new double[] {0, 1, 130, 251}) {
                assertThat(find(700, new RateSearch(low, 1000, step))).isBetween(Math.min(low, 0), 700.0);
            }
        }
    }

    @Test
    void saysThatNoRateHolds() {
        assertThat(find(-1, new RateSearch(0, 10_000, 250))).isZero();
    }

    @Test
    void keepsWhatIsKnownToHoldWhenNothingIsAboveIt() {
        RateSearch search = new RateSearch(5000, 3000, 250);
        assertThat(search.isDone()).isTrue();
        assertThat(search.highest()).isEqualTo(5000);
    }

    @Test
    void refusesAStepOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateSearch(0, 1, 0));
    }
}
