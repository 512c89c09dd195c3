package cg.gouv.qr.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.PositionRanges.Range;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PositionRangesTest {
    @Test
    void holdsWhatItsRangesHold() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            BitSet expected = new BitSet();
            List<Range> ranges = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> {
                        int first = 1 + random.nextInt(90);
                        return new Range(first, first + random.nextInt(15));
                    })
                    .toList();
            ranges.forEach(range -> expected.set(range.first(), range.last() + 1));
            PositionRanges positions = PositionRanges.of(ranges);
            for (int position = 0; position < 110; position++) {
                assertThat(positions.contains(position)).isEqualTo(expected.get(position));
            }
            Range asked = new Range(20, 20 + random.nextInt(60));
            assertThat(positions.countIn(asked))
                    .isEqualTo(expected.get(asked.first(), asked.last() + 1).cardinality());
        }
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        assertThatThrownBy(() -> new Range(5, 4)).hasMessageContaining("found 5 to 4");
        assertThatThrownBy(() -> new Range(0, 4)).hasMessageContaining("found 0 to 4");
    }
}
