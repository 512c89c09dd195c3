package cg.gouv.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolEncoderTest {
    private static final int SAMPLE = 256;

    // Computed once by an encoder written from docs/stamp-code.md alone. A change here is a new profile number.
    @ParameterizedTest
    @CsvSource({
        "1, HTTPS://QR.GOUV.CG/, 28, 8b08a5aeb5b1623f43e9b9b391ec62308c29ede65825b978a240fcb203d43d1a",
        "2, HTTPS://ESTAMPILLES.GOUV.CG/, 28, 5acafb4ca2cbf1e37a6bbb0aca2d7f5479befb564c876a314fc70d0fddd3e781",
        "3, HTTPS://QR.GOUV.CG/01/06009510800104/235/CG01, 24, cadff41f88f73203390ef873031820fa126fd126fc38e0386b0549500198c6d5",
        "4, HTTPS://QR.GOUV.CG/, 28, 578f98894b91ae7ef55dd305811b0907e7875f9663abffe66430458fec088846"
    })
    void keepsEachProfilesGoldenHash(int profile, String prefix, int tailLength, String golden)
            throws GeneralSecurityException {
        var encoder = SymbolEncoder.of(EncoderProfile.of(profile), prefix);
        var hash = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < SAMPLE; i++) {
            var tail = tail(i, tailLength);
            var symbol = encoder.encode(tail);
            assertThat(Zxing.read(symbol)).isEqualTo(prefix + tail);
            hash.update(symbol.packed());
        }
        assertThat(HexFormat.of().formatHex(hash.digest())).isEqualTo(golden);
    }

    @ParameterizedTest
    @EnumSource
    void holdsItsCapacityAndNotOneCharacterMore(EncoderProfile profile) {
        var encoder = SymbolEncoder.of(profile, "");
        var full = "A".repeat(profile.capacity());
        assertThat(Zxing.read(encoder.encode(full))).isEqualTo(full);
        assertThat(encoder.encode("A").side()).isEqualTo(profile.modules());
        assertThatThrownBy(() -> encoder.encode(full + "A"))
                .isInstanceOf(TextDoesNotFit.class)
                .hasMessageContaining("holds " + profile.capacity() + " characters, found " + (profile.capacity() + 1));
    }

    @Test
    void refusesCharactersOutsideTheMode() {
        assertThatThrownBy(() -> SymbolEncoder.of(EncoderProfile.STANDARD, "https://"))
                .isInstanceOf(TextDoesNotFit.class)
                .hasMessageContaining("found U+0068 at 0");
        var encoder = SymbolEncoder.of(EncoderProfile.STANDARD, "HTTPS://");
        assertThatThrownBy(() -> encoder.encode("A?")).hasMessageContaining("found U+003F at 9");
    }

    @Test
    void packsRowByRowFromTheMostSignificantBit() {
        var symbol = SymbolEncoder.of(EncoderProfile.STANDARD, "").encode("A");
        assertThat(symbol.packed()).hasSize(106);
        for (int x = 0; x < 7; x++) {
            assertThat(symbol.module(x, 0)).as("upper edge of the finder").isTrue();
        }
        assertThat(symbol.module(7, 0)).as("separator").isFalse();
        assertThat(symbol.module(8, 21)).as("the dark module").isTrue();
        assertThat(Symbol.ofPacked(29, symbol.packed(), 0)).isEqualTo(symbol);
        assertThatThrownBy(() -> symbol.module(29, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        var filled = symbol.packed();
        filled[105] |= 1;
        assertThatThrownBy(() -> Symbol.ofPacked(29, filled, 0)).hasMessageContaining("last 7 bits");
    }

    @Test
    void profilesKeepTheirNumbers() {
        for (var profile : EncoderProfile.values()) {
            assertThat(EncoderProfile.of(profile.number())).isEqualTo(profile);
        }
        assertThatThrownBy(() -> EncoderProfile.of(5)).hasMessage("An encoder profile is numbered 1 to 4, found 5");
    }

    /** The first symbols of the SHA-256 of the number in 4 bytes. */
    static String tail(int number, int length) {
        try {
            var bits = new java.math.BigInteger(
                    1,
                    MessageDigest.getInstance("SHA-256")
                            .digest(ByteBuffer.allocate(4).putInt(number).array()));
            var tail = new StringBuilder();
            for (int i = 0; i < length; i++) {
                tail.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                        .charAt(bits.shiftRight(256 - 5 * (i + 1)).intValue() & 31));
            }
            return tail.toString();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
