package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.symbol.Symbol;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampFileTest {
    @ParameterizedTest
    @CsvSource({"29, 1, 72", "29, 4, 300", "29, 7, 600", "33, 4, 300", "33, 5, 203", "29, 32, 1200"})
    void knowsTheSumOfAnImageThatItDoesNotDraw(int side, int dotsPerModule, int dpi) {
        PngFile file = new PngFile(side, dotsPerModule, dpi);
        Random random = new Random(side + dotsPerModule);
        byte[] drawn = new byte[file.size()];
        for (int i = 0; i < 500; i++) {
            Symbol symbol = APack.randomSymbol(side, random);
            file.write(symbol, drawn, 0);
            assertThat(file.crc(symbol)).isEqualTo(AffineCrc.crc(drawn, 0, drawn.length));
        }
    }
}
