package cg.gouv.qr.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StampCodeTest {
    private static final Gs1Link LINK = new Gs1Link(new Gtin("6009510800104"), "CG01");

    @Test
    void hundredThousandRandomCodesReturnFromTextAndFromPackedForm() {
        var random = new SplittableRandom(11);
        var packed = new byte[StampCode.PACKED_SIZE + 1];
        for (int i = 0; i < 100_000; i++) {
            var code = random(random);
            assertThat(code.text()).hasSize(28);
            assertThat(read(code, code.text())).isEqualTo(code);
            assertThat(read(code, code.text().toLowerCase(Locale.ROOT))).isEqualTo(code);
            code.pack(packed, 1);
            assertThat(StampCode.unpack(packed, 1, code.gs1())).isEqualTo(code);
        }
    }

    @Test
    void laysItsFieldsMostSignificantFirst() {
        var tag = new StampTag(80, 0, 0);
        assertThat(new StampCode(CodeFormat.STANDARD, 0, 0, tag, Optional.empty()).text())
                .isEqualTo("1000000000000000000000000000");
        assertThat(new StampCode(CodeFormat.SPECIMEN, 1023, 0, tag, Optional.empty()).text())
                .isEqualTo("3ZZ0000000000000000000000000");
        assertThat(new StampCode(CodeFormat.STANDARD, 1, 1, tag, Optional.empty()).text())
                .isEqualTo("1010000000010000000000000000");
        assertThat(new StampCode(CodeFormat.GS1, 0, Serial.MAX, new StampTag(60, (1L << 40) - 1, 1), Optional.of(LINK))
                        .text())
                .isEqualTo("CG01200ZZZZZZZZZZZZZZZZZ0001");
    }

    @Test
    void saysWhatWasExpectedAndWhatWasFound() {
        assertThatThrownBy(() -> StampCode.parse("1".repeat(27))).hasMessage("A code has 28 characters, found 27");
        assertThatThrownBy(() -> StampCode.parse("1U3456789012345678901234567é"))
                .isInstanceOfSatisfying(UnreadableCode.class, unreadable -> {
                    assertThat(unreadable.positions()).containsExactly(2, 28);
                    assertThat(unreadable.found()).isEqualTo("'U' at position 2, U+00E9 at position 28");
                });
        assertThatThrownBy(() -> StampCode.parse("2".repeat(28)))
                .isInstanceOf(RefusedFormat.class)
                .hasMessage("A code has format 1 or 3, found 2");
        assertThatThrownBy(() -> StampCode.parseGs1("06009510800104", "CG01" + "1".repeat(24)))
                .isInstanceOf(RefusedFormat.class)
                .hasMessage("A code in a GS1 link has format 2 or 4, found 1");
        assertThatThrownBy(() -> StampCode.parseGs1("06009510800104", "C-01" + "2".repeat(24)))
                .isInstanceOf(UnreadableCode.class);
    }

    @Test
    void noLetterOutsideAsciiIsReadAsOneInside() {
        // Unicode case folding maps U+017F to S and U+212A to K; U+0131 upper-cases to I
        for (char alike : new char[] {'\u017F', '\u212A', '\u0131', '\uFF11', '\u0661'}) {
            assertThatThrownBy(() -> StampCode.parse(alike + "1".repeat(27))).isInstanceOf(UnreadableCode.class);
            assertThatThrownBy(() -> StampCode.parseGs1("06009510800104", alike + "G01" + "2".repeat(24)))
                    .isInstanceOf(UnreadableCode.class);
        }
    }

    @Test
    void refusesAPackedCodeWithAFilledEnd() {
        var code = new StampCode(CodeFormat.GS1, 1, 2, new StampTag(60, 3, 4), Optional.of(LINK));
        for (int bit = 120; bit < 144; bit++) {
            var packed = new byte[StampCode.PACKED_SIZE];
            code.pack(packed, 0);
            packed[bit / 8] |= (byte) (0x80 >> bit % 8);
            assertThatThrownBy(() -> StampCode.unpack(packed, 0, Optional.of(LINK)))
                    .as("bit %d", bit)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFormatFixesTagAndLink() {
        assertThatThrownBy(() -> new StampCode(CodeFormat.STANDARD, 1, 1, new StampTag(60, 0, 0), Optional.empty()))
                .hasMessageContaining("a tag of 80 bits, found 60");
        assertThatThrownBy(() -> new StampCode(CodeFormat.GS1, 1, 1, new StampTag(60, 0, 0), Optional.empty()))
                .hasMessageContaining("GS1 link");
        for (var format : CodeFormat.values()) {
            assertThat(CodeFormat.find(format.number())).contains(format);
            assertThat(format.counterpart().counterpart()).isEqualTo(format);
            assertThat(format.counterpart().isSpecimen()).isEqualTo(!format.isSpecimen());
            assertThat(format.counterpart().isGs1()).isEqualTo(format.isGs1());
        }
    }

    private static StampCode read(StampCode code, String text) {
        return code.gs1().isPresent() ? StampCode.parseGs1(LINK.gtin().value(), text) : StampCode.parse(text);
    }

    private static StampCode random(SplittableRandom random) {
        var format = CodeFormat.find(1 + random.nextInt(4)).orElseThrow();
        var tag = new StampTag(
                format.tagBits(), random.nextLong(1L << 40), random.nextLong(1L << (format.tagBits() - 40)));
        Optional<Gs1Link> gs1 = format.isGs1() ? Optional.of(LINK) : Optional.empty();
        return new StampCode(format, random.nextInt(1024), random.nextLong(Serial.MAX + 1), tag, gs1);
    }
}
