package cg.gouv.qr.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgEncoderTest {
    private static final Pattern DRAWING =
            Pattern.compile("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"([0-9.]+)mm\""
                    + " height=\"\\1mm\" viewBox=\"0 0 (\\d+) \\2\"><path fill=\"#fff\" d=\"M0 0h\\2v\\2H0z\"/>"
                    + "<path d=\"(.*)\"/></svg>\n");
    private static final Pattern COMMAND = Pattern.compile("([Mmhv])([-+]?\\d+)(?: (\\d+))?");

    @ParameterizedTest
    @CsvSource({"29, 4, 300, 12.5307", "33, 4, 300, 13.8853", "29, 1, 1200, 0.7832", "33, 32, 203, 164.1616"})
    void drawsTheDarkModulesAndNoOther(int side, int dots, int dpi, String millimetres) {
        SvgEncoder encoder = SvgEncoder.of(side, dots, dpi);
        Random random = new Random(side);
        byte[] into = new byte[encoder.size() + 5];
        for (int i = 0; i < 50; i++) {
            Symbol symbol = PngEncoderTest.randomSymbol(side, random, i == 0 ? 0 : i == 1 ? 0xFF : 1);
            encoder.draw(symbol, into, 5);
            String text = inflated(into, 5);
            assertThat(text).isEqualTo(encoder.text(symbol)).hasSize(encoder.textSize());
            Matcher drawing = DRAWING.matcher(text);
            assertThat(drawing.matches()).isTrue();
            assertThat(drawing.group(1)).isEqualTo(millimetres);
            assertThat(drawing.group(2)).isEqualTo(Integer.toString(side + 8));
            requireShown(symbol, path(drawing.group(3)));
        }
    }

    /** As a reader of SVG follows the commands, with Java's own geometry. */
    private static Path2D path(String commands) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher each = COMMAND.matcher(commands);
        int x = 0;
        int y = 0;
        int end = 0;
        while (each.find()) {
            assertThat(each.start()).isEqualTo(end); // nothing lies between two commands
            end = each.end();
            int number = Integer.parseInt(each.group(2));
            switch (each.group(1)) {
                case "M" -> {
                    x = number;
                    y = Integer.parseInt(each.group(3));
                    path.moveTo(x, y);
                }
                case "m" -> {
                    x += number;
                    y += Integer.parseInt(each.group(3));
                    path.moveTo(x, y);
                }
                case "h" -> path.lineTo(x += number, y);
                default -> path.lineTo(x, y += number);
            }
        }
        assertThat(end).isEqualTo(commands.length());
        return path;
    }

    private static void requireShown(Symbol symbol, Path2D path) {
        for (int y = -4; y < symbol.side() + 4; y++) {
            for (int x = -4; x < symbol.side() + 4; x++) {
                boolean dark = x >= 0 && y >= 0 && x < symbol.side() && y < symbol.side() && symbol.module(x, y);
                if (path.contains(x + 4.5, y + 4.5) != dark) {
                    throw new AssertionError("module (" + x + ", " + y + ")");
                }
            }
        }
    }

    private static String inflated(byte[] bytes, int offset) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, offset, bytes.length - offset);
            byte[] out = new byte[1 << 16];
            int count = inflater.inflate(out);
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            return new String(Arrays.copyOf(out, count), StandardCharsets.US_ASCII);
        } catch (DataFormatException e) {
            throw new AssertionError("This is no deflate stream", e);
        } finally {
            inflater.end();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "29, 6e7766828f19506149aa5841527ab31822b13eec183666eb371a2833e545793a, 1364",
        "33, 01d5bedac41797eede9bdb6cf41ef3990d685725cee06baa0dc33d16d397e4ce, 1684"
    })
    void hasItsGoldenHashAndSize(int side, String expected, int size) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        SvgEncoder encoder = SvgEncoder.of(side, 4, 300);
        byte[] bytes = new byte[encoder.size()];
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            encoder.draw(PngEncoderTest.randomSymbol(side, random, 1), bytes, 0);
            sha256.update(bytes);
        }
        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(expected);
        assertThat(bytes).hasSize(size);
    }

    @Test
    void refusesASymbolOfAnotherSide() {
        Symbol larger = PngEncoderTest.randomSymbol(33, new Random(1), 1);
        SvgEncoder encoder = SvgEncoder.of(29, 4, 300);
        assertThatThrownBy(() -> encoder.text(larger)).hasMessageContaining("side 29, found 33");
    }
}
