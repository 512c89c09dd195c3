package cg.gouv.qr.bench.reading;

import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.symbol.PngEncoder;
import cg.gouv.qr.symbol.Symbol;
import cg.gouv.qr.symbol.SymbolEncoder;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Who draws the symbol of a text. */
enum Maker {
    /** Our encoder and our image. */
    OURS {
        @Override
        Picture draw(EncoderProfile profile, String text) {
            Symbol symbol = SymbolEncoder.of(profile, text, 0).encode("");
            try {
                var file = new ByteArrayInputStream(
                        PngEncoder.of(symbol.side(), DOTS, DPI).image(symbol));
                return new Picture(ImageIO.read(file), symbol.side(), DOTS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** ZXing with default hints, at the profile's level and in whatever version it chooses. */
    ZXING_SAME_LEVEL {
        @Override
        Picture draw(EncoderProfile profile, String text) {
            return drawn(text, ErrorCorrectionLevel.valueOf(profile.level()));
        }
    },

    /** ZXing as whoever does not ask gets it: the lowest level, L, and the smallest version. */
    ZXING_DEFAULT {
        @Override
        Picture draw(EncoderProfile profile, String text) {
            return drawn(text, ErrorCorrectionLevel.L);
        }
    };

    /** 8 dots at 600 dpi are 0.339 mm. A phone at 10 cm sees a module as large as that, or larger. */
    static final int DOTS = 8;

    static final int DPI = 600;

    abstract Picture draw(EncoderProfile profile, String text);

    private static Picture drawn(String text, ErrorCorrectionLevel level) {
        try {
            ByteMatrix matrix = Encoder.encode(text, level).getMatrix();
            int side = (matrix.getWidth() + 2 * PngEncoder.QUIET_ZONE) * DOTS;
            BufferedImage print = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    print.setRGB(x, y, isDark(matrix, module(x), module(y)) ? 0 : 0xFFFFFF);
                }
            }
            return new Picture(print, matrix.getWidth(), DOTS);
        } catch (WriterException e) {
            throw new IllegalStateException("ZXing refused " + text, e);
        }
    }

    private static int module(int dot) {
        return dot / DOTS - PngEncoder.QUIET_ZONE;
    }

    private static boolean isDark(ByteMatrix matrix, int x, int y) {
        return x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y) == 1;
    }
}
