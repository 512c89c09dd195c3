package cg.gouv.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PngEncoderTest {
    private static final Path ZBAR = Path.of("/usr/bin/zbarimg");
    private static final String PREFIX = "HTTPS://QR.GOUV.CG/";

    @TempDir
    Path folder;

    static List<Arguments> sidesAndDots() {
        List<Arguments> all = new ArrayList<>();
        for (int side : new int[] {29, 33}) {
            for (int dots = 1; dots <= PngEncoder.MAX_DOTS_PER_MODULE; dots++) {
                all.add(Arguments.of(side, dots, List.of(203, 300, 600, 1200).get(dots % 4)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("sidesAndDots")
    void showsEachModuleAsASquareOfDotsInsideAQuietZone(int side, int dots, int dpi) throws IOException {
        PngEncoder encoder = PngEncoder.of(side, dots, dpi);
        Random random = new Random(dots);
        byte[] into = new byte[encoder.size() + 13];
        for (int i = 0; i < 4; i++) {
            Symbol symbol = randomSymbol(side, random, i == 0 ? 0 : i == 1 ? 0xFF : random.nextInt());
            encoder.draw(symbol, into, 13); // over what was there
            byte[] bytes = Arrays.copyOfRange(into, 13, into.length);
            assertThat(bytes).isEqualTo(encoder.image(symbol));
            requireShown(symbol, dots, ImageIO.read(new ByteArrayInputStream(bytes)));
            requireSums(bytes, dots, side, encoder.adler(symbol), encoder.adlerOffset());
        }
    }

    private static void requireShown(Symbol symbol, int dots, BufferedImage image) {
        assertThat(image.getWidth()).isEqualTo(PngEncoder.dots(symbol.side(), dots));
        assertThat(image.getHeight()).isEqualTo(image.getWidth());
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean dark = (image.getRGB(x, y) & 0xFF) == 0;
                if (dark != module(symbol, Math.floorDiv(x, dots) - 4, Math.floorDiv(y, dots) - 4)) {
                    throw new AssertionError("dot (" + x + ", " + y + ") at " + dots + " dots per module");
                }
            }
        }
    }

    /** Each chunk's CRC-32, and the Adler-32 of what the JDK's inflater makes of the data, which ImageIO does not look at. */
    private static void requireSums(byte[] bytes, int dots, int side, int adler, int adlerOffset) {
        ByteBuffer png = ByteBuffer.wrap(bytes, 8, bytes.length - 8);
        List<String> types = new ArrayList<>();
        while (png.hasRemaining()) {
            int length = png.getInt();
            CRC32 crc = new CRC32();
            crc.update(bytes, png.position(), 4 + length);
            types.add(new String(bytes, png.position(), 4, StandardCharsets.US_ASCII));
            int data = png.position() + 4;
            png.position(data + length);
            assertThat(png.getInt()).isEqualTo((int) crc.getValue());
            if (types.contains("IDAT") && length > 0) {
                assertThat(inflated(bytes, data, length))
                        .isEqualTo(PngEncoder.dots(side, dots) * (1 + (PngEncoder.dots(side, dots) + 7) / 8));
            }
        }
        assertThat(types).containsExactly("IHDR", "pHYs", "IDAT", "IEND");
        assertThat(png.getInt(adlerOffset)).isEqualTo(adler);
    }

    /** @return how many bytes it makes; the inflater compares their Adler-32 */
    private static int inflated(byte[] bytes, int offset, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, offset, length);
            byte[] out = new byte[1 << 20];
            int count = inflater.inflate(out);
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            return count;
        } catch (DataFormatException e) {
            throw new AssertionError("The image data are not a zlib stream", e);
        } finally {
            inflater.end();
        }
    }

    static Symbol randomSymbol(int side, Random random, int fill) {
        byte[] packed = new byte[Symbol.packedSize(side)];
        if (fill == 0 || fill == 0xFF) {
            Arrays.fill(packed, (byte) fill);
        } else {
            random.nextBytes(packed);
        }
        packed[packed.length - 1] &= (byte) (0xFF << (packed.length * 8 - side * side));
        return Symbol.ofPacked(side, packed, 0);
    }

    /** A pack's bytes are made anew by every download, so that an image may never come out otherwise. */
    @ParameterizedTest
    @CsvSource({
        "29, 4, 300, 1a88f533695dc7220e9acac684063e18c0a7cd597d979a3231f591a796fe0949",
        "29, 5, 600, 2f2e2f8ce2e5b2384de143cdd15c94ac9dce25d14f00c5982c268e0e98bd4647",
        "33, 12, 1200, 75c956cbdd536ec61eb4f8b870cc0850dc78e03f10c71b7a38b6f2a31f7ce472"
    })
    void hasItsGoldenHash(int side, int dots, int dpi, String expected) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        PngEncoder encoder = PngEncoder.of(side, dots, dpi);
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            sha256.update(encoder.image(randomSymbol(side, random, 1)));
        }
        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"29, 1, 335", "29, 4, 384", "29, 12, 906", "33, 4, 444"})
    void isSmall(int side, int dots, int bytes) {
        assertThat(PngEncoder.of(side, dots, 300).size()).isEqualTo(bytes);
    }

    @Test
    void isReadByZxingAsAPicture() throws Exception {
        var tail = SymbolEncoderTest.tail(2, 28);
        var symbol = SymbolEncoder.of(EncoderProfile.STANDARD, PREFIX, 28).encode(tail);
        var image =
                ImageIO.read(new ByteArrayInputStream(PngEncoder.of(29, 6, 300).image(symbol)));
        int side = image.getWidth();
        var source = new RGBLuminanceSource(side, side, image.getRGB(0, 0, side, side, null, 0, side));
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(PREFIX + tail);
    }

    @Test
    void writesItsResolutionInDotsPerMetre() {
        var symbol = SymbolEncoder.of(EncoderProfile.STANDARD, PREFIX, 0).encode("");
        var chunk = ByteBuffer.wrap(PngEncoder.of(29, 1, 600).image(symbol), 8 + 25, 21);
        assertThat(chunk.getInt()).isEqualTo(9);
        var type = new byte[4];
        chunk.get(type);
        assertThat(new String(type, StandardCharsets.US_ASCII)).isEqualTo("pHYs");
        assertThat(chunk.getInt()).isEqualTo(23622); // 600 / 0.0254
        assertThat(chunk.getInt()).isEqualTo(23622);
        assertThat(chunk.get()).isEqualTo((byte) 1);
    }

    @Test
    void refusesOtherDotsResolutionsAndSymbols() {
        assertThatThrownBy(() -> PngEncoder.of(29, 0, 600)).hasMessage("A module is 1 to 32 dots wide, found 0");
        assertThatThrownBy(() -> PngEncoder.dots(29, 33)).hasMessageContaining("found 33");
        assertThatThrownBy(() -> PngEncoder.of(29, 1, 71)).hasMessageContaining("72 to 9600 dpi, found 71");
        Symbol larger = randomSymbol(33, new Random(1), 1);
        assertThatThrownBy(() -> PngEncoder.of(29, 1, 300).image(larger)).hasMessageContaining("side 29, found 33");
    }

    @ParameterizedTest
    @EnumSource
    void isReadByZbar(EncoderProfile profile) throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(ZBAR).as("zbar, which ./estampille test installs").exists();
        }
        int tailLength = 28;
        var encoder = SymbolEncoder.of(profile, PREFIX, tailLength);
        var command = new ArrayList<>(List.of(ZBAR.toString(), "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            var tail = SymbolEncoderTest.tail(i, tailLength);
            expected.add(PREFIX + tail);
            var file = folder.resolve(i + ".png");
            Files.write(file, PngEncoder.of(profile.modules(), 5, 300).image(encoder.encode(tail)));
            command.add(file.toString());
        }
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(read.lines().toList()).isEqualTo(expected);
    }

    private static boolean module(Symbol symbol, int x, int y) {
        return x >= 0 && y >= 0 && x < symbol.side() && y < symbol.side() && symbol.module(x, y);
    }
}
