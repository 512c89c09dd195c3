package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.symbol.Symbol;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
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

    @ParameterizedTest
    @CsvSource({"29, 4, 300", "33, 12, 1200"})
    void knowsTheSumOfADrawingThatItDoesNotWrite(int side, int dotsPerModule, int dpi) throws DataFormatException {
        SvgFile file = new SvgFile(side, dotsPerModule, dpi);
        Random random = new Random(side);
        byte[] deflated = new byte[file.size()];
        byte[] text = new byte[file.unpackedSize()];
        for (int i = 0; i < 200; i++) {
            Symbol symbol = APack.randomSymbol(side, random);
            file.write(symbol, deflated, 0);
            Inflater inflater = new Inflater(true);
            inflater.setInput(deflated);
            assertThat(inflater.inflate(text)).isEqualTo(text.length);
            inflater.end();
            assertThat(file.crc(symbol)).isEqualTo(AffineCrc.crc(text, 0, text.length));
        }
    }
}
