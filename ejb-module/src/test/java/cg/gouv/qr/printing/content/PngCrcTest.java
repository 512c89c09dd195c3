package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.symbol.PngImage;
import cg.gouv.qr.symbol.Symbol;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngCrcTest {
    @ParameterizedTest
    @CsvSource({"29, 1, 72", "29, 4, 300", "29, 7, 600", "33, 4, 300", "33, 5, 203", "29, 32, 1200"})
    void isTheSumOfTheDrawnImage(int side, int dotsPerModule, int dpi) {
        PngCrc crc = new PngCrc(side, dotsPerModule, dpi);
        Random random = new Random(side + dotsPerModule);
        for (int i = 0; i < 500; i++) {
            Symbol symbol = APack.randomSymbol(side, random);
            assertThat(crc.of(symbol)).isEqualTo(drawn(PngImage.of(symbol, dotsPerModule, dpi)));
        }
    }

    private static int drawn(PngImage image) {
        CRC32 crc = new CRC32();
        crc.update(image.bytes());
        return (int) crc.getValue();
    }
}
