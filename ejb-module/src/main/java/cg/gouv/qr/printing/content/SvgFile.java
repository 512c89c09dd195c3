package cg.gouv.qr.printing.content;

import cg.gouv.qr.symbol.SvgEncoder;
import cg.gouv.qr.symbol.Symbol;
import java.nio.charset.StandardCharsets;

/** A vector drawing, deflated. */
final class SvgFile implements StampFile {
    private final SvgEncoder encoder;
    private final AffineCrc crc;

    SvgFile(int side, int dotsPerModule, int dpi) {
        this.encoder = SvgEncoder.of(side, dotsPerModule, dpi);
        this.crc = new AffineCrc(side, symbol -> {
            byte[] text = encoder.text(symbol).getBytes(StandardCharsets.US_ASCII);
            return AffineCrc.crc(text, 0, text.length);
        });
    }

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public short method() {
        return 8;
    }

    @Override
    public int size() {
        return encoder.size();
    }

    @Override
    public int unpackedSize() {
        return encoder.textSize();
    }

    @Override
    public void write(Symbol symbol, byte[] into, int offset) {
        encoder.draw(symbol, into, offset);
    }

    @Override
    public int crc(Symbol symbol) {
        return crc.of(symbol);
    }
}
