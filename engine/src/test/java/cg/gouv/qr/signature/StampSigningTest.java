package cg.gouv.qr.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Crockford;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.code.Serial;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.code.UnreadableCode;
import cg.gouv.qr.signature.Authenticity.Forged;
import cg.gouv.qr.signature.Authenticity.Genuine;
import cg.gouv.qr.signature.Authenticity.Reason;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StampSigningTest {
    private static final Gs1Link LINK = new Gs1Link(new Gtin("6009510800104"), "CG01");
    private static final EpochKeys SEVEN = keys(7, 1);
    private static final EpochKeys THIRTY_NINE = keys(39, 2); // of the same residue as 7
    private static final StampVerifier VERIFIER = new StampVerifier(epoch ->
            Optional.ofNullable(Map.of(7, SEVEN, 39, THIRTY_NINE).get(epoch)).map(EpochKeys::verifier));

    @Test
    void hundredThousandCodesOfRandomSerialsReturnToTheirSerials() {
        var random = new SplittableRandom(20261101);
        for (int i = 0; i < 100_000; i++) {
            long serial = random.nextLong(Serial.MAX + 1);
            var format = CodeFormat.find(1 + random.nextInt(4)).orElseThrow();
            var code = SEVEN.signer().sign(format, link(format), serial);
            assertThat(verify(format, code.text())).isEqualTo(new Genuine(format, 7, serial));
            assertThat(verify(format, code.text().toLowerCase(java.util.Locale.ROOT)))
                    .isEqualTo(new Genuine(format, 7, serial));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEachSubstitutionOfOneSymbol(CodeFormat format) {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 50; i++) {
            var text = SEVEN.signer()
                    .sign(format, link(format), random.nextLong(Serial.MAX + 1))
                    .text();
            for (int at = format.isGs1() ? 4 : 0; at < text.length(); at++) {
                for (int value = 0; value < 32; value++) {
                    char symbol = Crockford.symbol(value);
                    if (symbol != text.charAt(at)) {
                        var altered = text.substring(0, at) + symbol + text.substring(at + 1);
                        assertThat(verify(format, altered)).as(altered).isInstanceOf(Forged.class);
                    }
                }
            }
        }
    }

    @Test
    void aGs1CodeHoldsOnlyWithItsGtinAndIssuer() {
        var text = SEVEN.signer().sign(CodeFormat.GS1, Optional.of(LINK), 5).text();
        assertThat(VERIFIER.verifyGs1("06009510800104", text)).isEqualTo(new Genuine(CodeFormat.GS1, 7, 5));
        assertThat(VERIFIER.verifyGs1("6009510800104", "cg01" + text.substring(4)))
                .isEqualTo(new Genuine(CodeFormat.GS1, 7, 5));
        assertThat(VERIFIER.verifyGs1("06009510800111", text)).isEqualTo(new Forged(Reason.WRONG_TAG));
        assertThat(VERIFIER.verifyGs1("06009510800104", "CG02" + text.substring(4)))
                .isEqualTo(new Forged(Reason.WRONG_TAG));
        assertThatThrownBy(() -> VERIFIER.verifyGs1("06009510800105", text))
                .isInstanceOf(UnreadableCode.class)
                .hasMessageContaining("check digit");
    }

    @Test
    void aFormatHoldsOnlyOnItsPath() {
        var standard =
                SEVEN.signer().sign(CodeFormat.STANDARD, Optional.empty(), 5).text();
        var gs1 = SEVEN.signer().sign(CodeFormat.GS1, Optional.of(LINK), 5);
        assertThat(VERIFIER.verify(gs1.tail() + "0000")).isEqualTo(new Forged(Reason.UNKNOWN_FORMAT));
        assertThat(VERIFIER.verifyGs1("06009510800104", "CG01" + standard.substring(0, 24)))
                .isEqualTo(new Forged(Reason.UNKNOWN_FORMAT));
        for (int format = 0; format < 32; format++) {
            if (format != 1 && format != 3) {
                assertThat(VERIFIER.verify(Crockford.symbol(format) + standard.substring(1)))
                        .isEqualTo(new Forged(Reason.UNKNOWN_FORMAT));
            }
        }
    }

    @Test
    void aCodeOfAnUnknownEpochIsForged() {
        var code = keys(8, 1).signer().sign(CodeFormat.STANDARD, Optional.empty(), 5);
        assertThat(VERIFIER.verify(code)).isEqualTo(new Forged(Reason.UNKNOWN_EPOCH));
    }

    @Test
    void aCodeOfAForeignRootIsForged() {
        var code = keys(7, 9).signer().sign(CodeFormat.STANDARD, Optional.empty(), 5);
        assertThat(VERIFIER.verify(code)).isEqualTo(new Forged(Reason.WRONG_TAG));
    }

    @Test
    void aSpecimensTagIsNotAStampsTag() {
        var stamp = SEVEN.signer().sign(CodeFormat.STANDARD, Optional.empty(), 5);
        var specimen = new StampCode(CodeFormat.SPECIMEN, 7, stamp.permutedSerial(), stamp.tag(), Optional.empty());
        assertThat(VERIFIER.verify(specimen)).isEqualTo(new Forged(Reason.WRONG_TAG));
    }

    @Test
    void aShortCodeNamesItsEpochAmongThoseOfItsResidue() {
        var ofSeven = SEVEN.signer().shortCode(123);
        var ofThirtyNine = THIRTY_NINE.signer().shortCode(123);
        assertThat(ofThirtyNine.residue()).isEqualTo(ofSeven.residue());
        assertThat(candidates(ofSeven)).containsExactly(new ShortAuthenticity.Candidate(7, 123));
        assertThat(candidates(ofThirtyNine)).containsExactly(new ShortAuthenticity.Candidate(39, 123));
    }

    @Test
    void aShortCodeOfTwoEpochsHasTwoCandidates() {
        var same = new StampVerifier(
                epoch -> epoch == 7 || epoch == 39 ? Optional.of(SEVEN.verifier()) : Optional.empty());
        assertThat(same.verify(SEVEN.signer().shortCode(9)))
                .isInstanceOfSatisfying(
                        ShortAuthenticity.Candidates.class,
                        matches -> assertThat(matches.candidates()).hasSize(2));
    }

    @Test
    void aShortCodeWithAnotherTagOrEpochIsForged() {
        var code = SEVEN.signer().shortCode(123);
        for (int bit = 0; bit < ShortCode.TAG_BITS; bit++) {
            var altered = new ShortCode(code.residue(), code.permutedSerial(), code.tag() ^ 1 << bit);
            assertThat(VERIFIER.verify(altered)).isEqualTo(new ShortAuthenticity.Forged(Reason.WRONG_TAG));
        }
        var elsewhere = new ShortCode(8, code.permutedSerial(), code.tag());
        assertThat(VERIFIER.verify(elsewhere)).isEqualTo(new ShortAuthenticity.Forged(Reason.UNKNOWN_EPOCH));
    }

    @Test
    void givesTheShortCodeOfACodeButNoneOfASpecimen() {
        var signer = SEVEN.signer();
        assertThat(signer.shortCode(signer.sign(CodeFormat.GS1, Optional.of(LINK), 77)))
                .isEqualTo(signer.shortCode(77));
        var specimen = signer.sign(CodeFormat.SPECIMEN, Optional.empty(), 78);
        assertThatThrownBy(() -> signer.shortCode(specimen))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no short code");
    }

    @Test
    void keysOutliveTheirRootAndADestroyedRootGivesNone() {
        var root = EpochRoot.of(new byte[32]);
        var keys = EpochKeys.derive(1, root);
        root.destroy();
        assertThat(root.isDestroyed()).isTrue();
        assertThat(keys.signer().sign(CodeFormat.STANDARD, Optional.empty(), 1).epoch())
                .isEqualTo(1);
        assertThatThrownBy(() -> EpochKeys.derive(1, root)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesSerialsAndEpochsOutOfRange() {
        assertThatThrownBy(() -> SEVEN.signer().shortCode(Serial.MAX + 1)).isInstanceOf(Serial.OutOfRange.class);
        assertThatThrownBy(() -> SEVEN.signer().shortCode(-1)).isInstanceOf(Serial.OutOfRange.class);
        assertThatThrownBy(() -> keys(1024, 1)).hasMessage("An epoch is in [0, 1023], found 1024");
    }

    private static Iterable<ShortAuthenticity.Candidate> candidates(ShortCode code) {
        return ((ShortAuthenticity.Candidates) VERIFIER.verify(code)).candidates();
    }

    private static Authenticity verify(CodeFormat format, String text) {
        return format.isGs1() ? VERIFIER.verifyGs1(LINK.gtin().value(), text) : VERIFIER.verify(text);
    }

    private static Optional<Gs1Link> link(CodeFormat format) {
        return format.isGs1() ? Optional.of(LINK) : Optional.empty();
    }

    private static EpochKeys keys(int epoch, int fill) {
        var root = new byte[32];
        Arrays.fill(root, (byte) fill);
        return EpochKeys.derive(epoch, EpochRoot.of(root));
    }
}
