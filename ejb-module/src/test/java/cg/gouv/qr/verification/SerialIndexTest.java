package cg.gouv.qr.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.verification.SerialIndex.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialIndexTest {
    private final SerialIndex index =
            SerialIndex.EMPTY.with(List.of(new Block(110, 5, 2), new Block(0, 100, 1), new Block(100, 10, 1)));

    @Test
    void findsTheLotOfEachSerialOfABlock() {
        assertThat(index.lot(0)).hasValue(1);
        assertThat(index.lot(99)).hasValue(1);
        assertThat(index.lot(100)).hasValue(1);
        assertThat(index.lot(110)).hasValue(2);
        assertThat(index.lot(114)).hasValue(2);
    }

    @Test
    void findsNoneBeyondTheLastBlockOrInAGap() {
        SerialIndex gap = index.with(List.of(new Block(200, 1, 3)));
        assertThat(index.lot(115)).isEmpty();
        assertThat(gap.lot(115)).isEmpty();
        assertThat(gap.lot(199)).isEmpty();
        assertThat(gap.lot(200)).hasValue(3);
        assertThat(gap.lot(201)).isEmpty();
        assertThat(SerialIndex.EMPTY.lot(0)).isEmpty();
    }

    @Test
    void takesNewerBlocksOnceAndLeavesTheOlderIndexAsItWas() {
        List<Block> newer = List.of(new Block(115, 5, 3));
        SerialIndex grown = index.with(newer);
        assertThat(grown.size()).isEqualTo(4);
        assertThat(grown.with(newer)).isSameAs(grown);
        assertThat(grown.end()).isEqualTo(120);
        assertThat(index.lot(115)).isEmpty();
    }
}
