package cg.gouv.qr.symbol;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;

/** Reads packed symbols with ZXing, which took no part in making them. Not safe for several threads. */
public final class SymbolReader {
    private final Decoder decoder = new Decoder();

    /** What a symbol says, without any correction: empty if a single module had to be put right, or it cannot be read. */
    public Optional<String> read(Symbol symbol) {
        var matrix = new BitMatrix(symbol.side());
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                if (symbol.module(x, y)) {
                    matrix.set(x, y);
                }
            }
        }
        try {
            var result = decoder.decode(matrix);
            var corrected = result.getErrorsCorrected();
            return corrected != null && corrected > 0 ? Optional.empty() : Optional.of(result.getText());
        } catch (ChecksumException | FormatException unread) {
            return Optional.empty();
        }
    }
}
