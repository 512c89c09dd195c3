package cg.gouv.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolEncoderTest {
    private static final int SAMPLE = 256;
    private static final String PREFIX = "HTTPS://QR.GOUV.CG/";
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    /** How many random symbols of each profile are compared with ZXing's; a million with {@code -Plong}. */
    private static final int SAMPLES = Integer.getInteger("estampille.symbols", 50_000);

    private static final int PARTS = 50;

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
        var encoder = SymbolEncoder.of(EncoderProfile.of(profile), prefix, tailLength);
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
        var full = "A".repeat(profile.capacity());
        assertThat(Zxing.read(SymbolEncoder.of(profile, "", full.length()).encode(full)))
                .isEqualTo(full);
        assertThatThrownBy(() -> SymbolEncoder.of(profile, "A", full.length()))
                .isInstanceOf(TextDoesNotFit.class)
                .hasMessageContaining("holds " + profile.capacity() + " characters, found " + (profile.capacity() + 1));
    }

    // Every way in which characters fall into pairs and the message ends: prefix and tail odd or even, full or nearly
    // so.
    @ParameterizedTest
    @EnumSource
    void equalsZxingAtEachLengthOfPrefixAndTail(EncoderProfile profile) {
        var random = new Random(1);
        for (int prefix = 1; prefix <= profile.capacity(); prefix++) {
            for (int tail = 0; prefix + tail <= profile.capacity(); tail += 1 + random.nextInt(4)) {
                compare(profile, "A" + text(random, prefix - 1), tail, 1, random);
            }
            compare(profile, "A" + text(random, prefix - 1), profile.capacity() - prefix, 1, random);
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalsZxingAndUsesEveryMask(EncoderProfile profile) {
        int tail = profile == EncoderProfile.GS1 ? 24 : 28;
        int[] masks = IntStream.range(0, PARTS)
                .parallel() // for ZXing takes its time
                .mapToObj(part -> new Random(100L * profile.number() + part))
                .map(random -> compare(profile, PREFIX, tail, SAMPLES / PARTS, random))
                .reduce(new int[8], SymbolEncoderTest::sum);
        assertThat(Arrays.stream(masks).sum()).as("symbols compared").isEqualTo(SAMPLES);
        System.out.printf("%d symbols of %s equal ZXing's; masks %s%n", SAMPLES, profile, Arrays.toString(masks));
        assertThat(masks).as("how often each mask was the best").doesNotContain(0);
    }

    @Test
    void refusesCharactersOutsideTheMode() {
        assertThatThrownBy(() -> SymbolEncoder.of(EncoderProfile.STANDARD, "https://", 1))
                .isInstanceOf(TextDoesNotFit.class)
                .hasMessageContaining("found U+0068 at 0");
        var encoder = SymbolEncoder.of(EncoderProfile.STANDARD, "HTTPS://", 2);
        for (String tail : List.of("A?", "Aé", "A\u0000", "Aa")) {
            assertThatThrownBy(() -> encoder.encode(tail))
                    .hasMessageContaining(String.format("found U+%04X at 9", (int) tail.charAt(1)));
        }
        assertThatThrownBy(() -> encoder.encode("A")).hasMessageContaining("2 characters behind the prefix, found 1");
    }

    @Test
    void packsRowByRowFromTheMostSignificantBit() {
        var symbol = SymbolEncoder.of(EncoderProfile.STANDARD, "", 1).encode("A");
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

    /** Compares random symbols with ZXing's. @return how often each mask was chosen */
    private static int[] compare(EncoderProfile profile, String prefix, int tailLength, int count, Random random) {
        var encoder = SymbolEncoder.of(profile, prefix, tailLength);
        var oracle = new ZxingSymbolEncoder(profile, prefix, tailLength);
        var found = new byte[profile.packedSize()];
        var expected = new byte[profile.packedSize()];
        for (int i = 0; i < count; i++) {
            var text = text(random, tailLength);
            var tail = text.getBytes(StandardCharsets.US_ASCII);
            encoder.encode(tail, 0, found, 0);
            oracle.encode(tail, 0, expected, 0);
            if (!Arrays.equals(found, expected)) {
                assertThat(Symbol.ofPacked(profile.modules(), found, 0))
                        .as(prefix + text)
                        .isEqualTo(Symbol.ofPacked(profile.modules(), expected, 0));
            }
        }
        return oracle.masks();
    }

    private static int[] sum(int[] some, int[] others) {
        int[] sum = some.clone();
        Arrays.setAll(sum, i -> some[i] + others[i]);
        return sum;
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
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
