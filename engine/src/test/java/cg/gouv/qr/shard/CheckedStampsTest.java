package cg.gouv.qr.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.symbol.EncoderProfile;
import org.junit.jupiter.api.Test;

class CheckedStampsTest {
    private static final int COUNT = 20;
    private static final int FIRST = 4_000;
    private static final EpochKeys KEYS = EpochKeys.derive(3, EpochRoot.of(new byte[32]));
    private static final ShardHeader HEADER = new ShardHeader(
            EncoderProfile.STANDARD, CodeFormat.STANDARD, CodePrefix.standard("QR.GOUV.CG"), 1, FIRST, COUNT, 3);

    private final StampSource source = StampSource.of(HEADER, KEYS);
    private final byte[] records = new byte[COUNT * HEADER.recordSize()];

    @Test
    void givesOnWhatIsRight() {
        var plain = new byte[records.length];
        source.write(FIRST, COUNT, plain, 0);
        source.checked(HEADER, KEYS, 1).write(FIRST, COUNT, records, 0);
        assertThat(records).isEqualTo(plain);
    }

    @Test
    void noticesEachBitOfACode() {
        for (int bit = 0; bit < 8 * StampCode.PACKED_SIZE; bit++) {
            int flipped = bit;
            assertThatThrownBy(() -> write(7, flipped, 1_000_000))
                    .as("bit " + bit)
                    .isInstanceOfSatisfying(
                            WrongStamp.class,
                            wrong -> assertThat(wrong.serial()).isEqualTo(FIRST + 7));
        }
    }

    @Test
    void noticesTheCodesOfOtherSerials() {
        StampSource others = (first, count, into, offset) -> source.write(first + 1, count, into, offset);
        assertThatThrownBy(() -> others.checked(HEADER, KEYS, 1_000_000).write(FIRST, COUNT, records, 0))
                .isInstanceOf(WrongStamp.class)
                .hasMessageContaining("serial " + FIRST);
    }

    @Test
    void noticesAFlippedModuleOfASampledSymbol() {
        int module = 8 * StampCode.PACKED_SIZE + 29 * 15 + 20;
        assertThatThrownBy(() -> write(6, module, 3))
                .isInstanceOf(WrongStamp.class)
                .hasMessageContaining("symbol");
        assertThatCode(() -> write(7, module, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> write(7, module, 1)).isInstanceOf(WrongStamp.class);
    }

    @Test
    void samplesTheSameSymbolsHoweverTheShardIsCut() {
        var checked = flipping(6, 8 * StampCode.PACKED_SIZE + 29 * 15 + 20).checked(HEADER, KEYS, 3);
        checked.write(FIRST, 5, records, 0);
        assertThatThrownBy(() -> checked.write(FIRST + 5, 5, records, 0)).isInstanceOf(WrongStamp.class);
    }

    private void write(int index, int bit, int symbolEvery) {
        flipping(index, bit).checked(HEADER, KEYS, symbolEvery).write(FIRST, COUNT, records, 0);
    }

    /** The stamps of which one has one bit wrong. */
    private StampSource flipping(int index, int bit) {
        return (first, count, into, offset) -> {
            source.write(first, count, into, offset);
            long at = FIRST + index - first;
            if (at >= 0 && at < count) {
                into[offset + (int) at * HEADER.recordSize() + bit / 8] ^= (byte) (0x80 >> bit % 8);
            }
        };
    }
}
