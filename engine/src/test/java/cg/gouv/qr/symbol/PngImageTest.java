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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngImageTest {
    private static final Path ZBAR = Path.of("/usr/bin/zbarimg");
    private static final String PREFIX = "HTTPS://QR.GOUV.CG/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void showsEachModuleAsASquareOfDotsInsideAQuietZone(EncoderProfile profile) throws IOException {
        var symbol = SymbolEncoder.of(profile, PREFIX, 24).encode(SymbolEncoderTest.tail(1, 24));
        for (int dots : new int[] {1, 2, 3, 7, 8, 10, 32}) {
            var bytes = PngImage.of(symbol, dots, 600).bytes();
            assertThat(bytes).hasSize(PngImage.size(symbol.side(), dots));
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isEqualTo(PngImage.dots(symbol.side(), dots));
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
    }

    @Test
    void isReadByZxingAsAPicture() throws Exception {
        var tail = SymbolEncoderTest.tail(2, 28);
        var symbol = SymbolEncoder.of(EncoderProfile.STANDARD, PREFIX, 28).encode(tail);
        var image = ImageIO.read(
                new ByteArrayInputStream(PngImage.of(symbol, 6, 300).bytes()));
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
        var chunk = ByteBuffer.wrap(PngImage.of(symbol, 1, 600).bytes(), 8 + 25, 21);
        assertThat(chunk.getInt()).isEqualTo(9);
        var type = new byte[4];
        chunk.get(type);
        assertThat(new String(type, StandardCharsets.US_ASCII)).isEqualTo("pHYs");
        assertThat(chunk.getInt()).isEqualTo(23622); // 600 / 0.0254
        assertThat(chunk.getInt()).isEqualTo(23622);
        assertThat(chunk.get()).isEqualTo((byte) 1);
    }

    @Test
    void refusesOtherDotsAndResolutions() {
        var symbol = SymbolEncoder.of(EncoderProfile.STANDARD, PREFIX, 0).encode("");
        assertThatThrownBy(() -> PngImage.of(symbol, 0, 600)).hasMessage("A module is 1 to 32 dots wide, found 0");
        assertThatThrownBy(() -> PngImage.size(29, 33)).hasMessageContaining("found 33");
        assertThatThrownBy(() -> PngImage.of(symbol, 1, 71)).hasMessageContaining("72 to 9600 dpi, found 71");
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
            Files.write(file, PngImage.of(encoder.encode(tail), 5, 300).bytes());
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
