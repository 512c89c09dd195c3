package cg.gouv.qr.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SerialBlockTest {
    @Test
    void isCutIntoNeighboursThatCoverItWhole() {
        List<SerialBlock> blocks = new SerialBlock(1_000, 100_060).cut(List.of(40_000, 20, 35_000, 20, 25_000, 20));

        assertThat(blocks)
                .containsExactly(
                        new SerialBlock(1_000, 40_000),
                        new SerialBlock(41_000, 20),
                        new SerialBlock(41_020, 35_000),
                        new SerialBlock(76_020, 20),
                        new SerialBlock(76_040, 25_000),
                        new SerialBlock(101_040, 20));
    }

    @Test
    void reachesTheLastOfTheFortyFiveBits() {
        long end = 1L << 45;
        assertThat(new SerialBlock(end - 100_000_000, 100_000_000).cut(List.of(99_999_999, 1)))
                .endsWith(new SerialBlock(end - 1, 1));
    }

    @Test
    void refusesPiecesThatDoNotAddUp() {
        SerialBlock block = new SerialBlock(0, 100);
        assertThatThrownBy(() -> block.cut(List.of(60, 39))).hasMessageContaining("100, got 99");
        assertThatThrownBy(() -> block.cut(List.of(60, 41))).hasMessageContaining("100, got 101");
        assertThatThrownBy(() -> block.cut(List.of(100, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
