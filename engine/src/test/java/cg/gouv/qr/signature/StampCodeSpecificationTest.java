package cg.gouv.qr.signature;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.SpecificationVectors;
import cg.gouv.qr.SpecificationVectors.Vector;
import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.symbol.SymbolEncoder;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors in docs/stamp-code.md are what the source computes. */
class StampCodeSpecificationTest {
    private static final String DOCUMENT = "stamp-code.md";
    private static final Vector FIRST_KEYS =
            SpecificationVectors.read(DOCUMENT, "keys").get(0);
    private static final EpochRoot ROOT = EpochRoot.of(FIRST_KEYS.bytes("root"));

    static Stream<Vector> keys() {
        return SpecificationVectors.read(DOCUMENT, "keys").stream();
    }

    static Stream<Vector> codes() {
        return SpecificationVectors.read(DOCUMENT, "code").stream();
    }

    static Stream<Vector> shortCodes() {
        return SpecificationVectors.read(DOCUMENT, "short").stream();
    }

    static Stream<Vector> symbols() {
        return SpecificationVectors.read(DOCUMENT, "symbol").stream();
    }

    static Stream<Vector> shards() {
        return SpecificationVectors.read("shard-format.md", "shard").stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void derivesTheKeys(Vector vector) {
        try (var derivation = new KeyDerivation(vector.small("epoch"), EpochRoot.of(vector.bytes("root")))) {
            for (var label : List.of("permutation", "tag", "short-tag", "shard")) {
                assertThat(derivation.key(label)).as(label).isEqualTo(vector.bytes(label));
            }
        }
        assertThat(KeyDerivation.info("permutation", vector.small("epoch")))
                .isEqualTo(vector.bytes("info.permutation"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void makesTheCodes(Vector vector) {
        int epoch = vector.small("epoch");
        var format = CodeFormat.find(vector.small("format")).orElseThrow();
        Optional<Gs1Link> gs1 = vector.has("gtin")
                ? Optional.of(new Gs1Link(new Gtin(vector.text("gtin")), vector.text("issuer")))
                : Optional.empty();
        var keys = EpochKeys.derive(epoch, ROOT);
        var code = keys.signer().sign(format, gs1, vector.number("serial"));
        assertThat(bits(vector.number("serial"))).isEqualTo(vector.text("serial.bits"));
        assertThat(code.permutedSerial()).isEqualTo(vector.number("permuted"));
        assertThat(bits(code.permutedSerial())).isEqualTo(vector.text("permuted.bits"));
        var input = Tags.input(format, epoch, code.permutedSerial(), gs1);
        assertThat(input).isEqualTo(vector.bytes("mac.input"));
        assertThat(new KeyedMac(key(epoch, "tag")).of(input)).isEqualTo(vector.bytes("mac"));
        assertThat(tag(code)).isEqualTo(vector.text("tag"));
        assertThat(packed(code)).isEqualTo(vector.bytes("bits"));
        assertThat(code.text()).isEqualTo(vector.text("text"));
        assertThat(new CodePrefix("QR.GOUV.CG", gs1).url(code)).isEqualTo(vector.text("url"));
        assertThat(new StampVerifier(number -> Optional.of(keys.verifier())).verify(code))
                .isEqualTo(new Authenticity.Genuine(format, epoch, vector.number("serial")));
    }

    @ParameterizedTest
    @MethodSource("shortCodes")
    void makesTheShortCodes(Vector vector) {
        int epoch = vector.small("epoch");
        var code = EpochKeys.derive(epoch, ROOT).signer().shortCode(vector.number("serial"));
        var input = ShortTags.input(epoch, code.permutedSerial());
        assertThat(input).isEqualTo(vector.bytes("mac.input"));
        assertThat(new KeyedMac(key(epoch, "short-tag")).of(input)).isEqualTo(vector.bytes("mac"));
        assertThat(code.tag()).isEqualTo(vector.small("tag"));
        assertThat(code.text()).isEqualTo(vector.text("text")).endsWith(vector.text("check"));
        assertThat(ShortCode.parse(vector.text("text"))).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void drawsTheSymbols(Vector vector) {
        var tail = vector.text("tail");
        var encoder =
                SymbolEncoder.of(EncoderProfile.of(vector.small("profile")), vector.text("prefix"), tail.length());
        assertThat(encoder.encode(tail).packed()).isEqualTo(vector.bytes("packed"));
    }

    @ParameterizedTest
    @MethodSource("shards")
    void derivesTheShardsKeys(Vector vector) {
        var info = vector.bytes("header.sha256");
        assertThat(Hkdf.derive(key(vector.small("epoch"), "shard"), new byte[0], info, 32))
                .isEqualTo(vector.bytes("key"));
    }

    private static byte[] key(int epoch, String label) {
        try (var derivation = new KeyDerivation(epoch, ROOT)) {
            return derivation.key(label);
        }
    }

    private static String bits(long serial) {
        return Long.toBinaryString(1L << 45 | serial).substring(1);
    }

    private static String tag(StampCode code) {
        int lowDigits = (code.tag().bits() - 40) / 4;
        var hex = HexFormat.of();
        return hex.toHexDigits(code.tag().high(), 10)
                + hex.toHexDigits(code.tag().low(), lowDigits);
    }

    private static byte[] packed(StampCode code) {
        var packed = new byte[StampCode.PACKED_SIZE];
        code.pack(packed, 0);
        return packed;
    }
}
