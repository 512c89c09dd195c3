package cg.gouv.qr.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.code.PackedCode;
import cg.gouv.qr.code.Serial;
import cg.gouv.qr.code.StampCode;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one that signs runs gives what the one that signs single stamps gives. */
class RunSignerTest {
    private static final int STRIDE = 31;
    private static final StampSigner SIGNER =
            EpochKeys.derive(1023, EpochRoot.of(new byte[32])).signer();

    @ParameterizedTest
    @EnumSource
    void makesTheSameCodes(CodeFormat format) {
        Optional<Gs1Link> gs1 = link(format);
        RunSigner run = SIGNER.run(format, gs1);
        for (int count : new int[] {1, 255, 256, 257, 700, 3}) {
            long first = Serial.MAX - 2000;
            var packed = new byte[7 + count * STRIDE];
            run.sign(first, count, packed, 7, STRIDE);
            for (int i = 0; i < count; i++) {
                int at = 7 + i * STRIDE;
                StampCode code = SIGNER.sign(format, gs1, first + i);
                var expected = new byte[StampCode.PACKED_SIZE];
                code.pack(expected, 0);
                assertThat(Arrays.copyOfRange(packed, at, at + expected.length)).isEqualTo(expected);
                var tail = new byte[format.tailLength()];
                PackedCode.writeTail(format, packed, at, tail, 0);
                assertThat(tail).asString().isEqualTo(code.tail());
            }
        }
    }

    @Test
    void refusesSerialsBeyondTheLastOne() {
        RunSigner run = SIGNER.run(CodeFormat.STANDARD, Optional.empty());
        assertThatThrownBy(() -> run.sign(Serial.MAX, 2, new byte[99], 0, STRIDE))
                .isInstanceOf(Serial.OutOfRange.class);
        assertThatThrownBy(() -> SIGNER.run(CodeFormat.GS1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Gs1Link> link(CodeFormat format) {
        return format.isGs1() ? Optional.of(new Gs1Link(new Gtin("6009510800104"), "CG01")) : Optional.empty();
    }
}
