package cg.gouv.qr.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.PositionRanges.Range;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final int QUANTITY = 200_000;

    @Test
    void areWhatASetOfBitsSays() {
        Random random = new Random(5);
        BitSet expected = new BitSet();
        Positions found = Positions.NONE;
        for (int i = 0; i < 200; i++) {
            int first = 1 + random.nextInt(QUANTITY);
            Range range = new Range(first, Math.min(QUANTITY, first + random.nextInt(3_000)));
            boolean add = random.nextInt(3) > 0;
            expected.set(range.first(), range.last() + 1, add);
            found = add ? found.with(List.of(range)) : found.without(List.of(range));
        }
        assertThat(found.count()).isEqualTo(expected.cardinality());
        for (int position = 1; position <= QUANTITY; position++) {
            assertThat(found.contains(position)).isEqualTo(expected.get(position));
        }
        assertThat(Positions.of(found.bytes())).isEqualTo(found);
    }

    @Test
    void tellTheFirstInARange() {
        Positions positions = Positions.of(List.of(7, 12));
        assertThat(positions.firstIn(new Range(1, 20))).hasValue(7);
        assertThat(positions.firstIn(new Range(8, 12))).hasValue(12);
        assertThat(positions.firstIn(new Range(8, 11))).isEmpty();
        assertThat(positions.firstIn(new Range(13, 99))).isEmpty();
    }

    @Test
    void takeFewBytes() {
        assertThat(Positions.NONE.with(List.of(new Range(1, 10_000_000))).bytes())
                .hasSizeLessThan(3_000);
        assertThat(Positions.of(List.of(1, 5_000, 9_999_999)).bytes()).hasSizeLessThan(50);
        assertThat(Positions.NONE.without(List.of(new Range(1, 5)))).isSameAs(Positions.NONE);
    }

    @Test
    void goThroughACache() throws Exception {
        Positions positions = Positions.of(List.of(1, 70_000, 3));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(positions);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(positions);
        }
    }

    @Test
    void areNotReadFromOtherBytes() {
        assertThatThrownBy(() -> Positions.of(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }
}
