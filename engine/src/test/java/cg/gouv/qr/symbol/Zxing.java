package cg.gouv.qr.symbol;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

/** ZXing's decoder as the oracle of what a symbol says. */
public final class Zxing {
    private Zxing() {}

    public static String read(Symbol symbol) {
        var matrix = new BitMatrix(symbol.side());
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                if (symbol.module(x, y)) {
                    matrix.set(x, y);
                }
            }
        }
        try {
            return new Decoder().decode(matrix).getText();
        } catch (ChecksumException | FormatException unread) {
            throw new AssertionError("ZXing does not read the symbol", unread);
        }
    }
}
