package cg.gouv.qr.symbol;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Symbols by ZXing, with the profile's version forced: the oracle of every faster encoder. Safe for several threads. */
final class ZxingSymbolEncoder implements SymbolEncoder {
    private final EncoderProfile profile;
    private final String prefix;
    private final Map<EncodeHintType, Object> hints;

    ZxingSymbolEncoder(EncoderProfile profile, String prefix) {
        this.profile = profile;
        this.prefix = prefix;
        this.hints = Map.of(EncodeHintType.QR_VERSION, profile.version());
        requireAlphanumeric(prefix);
    }

    @Override
    public EncoderProfile profile() {
        return profile;
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public void encode(byte[] tail, int tailOffset, int tailLength, byte[] into, int offset) {
        var text = prefix + new String(tail, tailOffset, tailLength, StandardCharsets.US_ASCII);
        requireAlphanumeric(text);
        if (text.length() > profile.capacity()) {
            throw TextDoesNotFit.length(profile, text.length());
        }
        try {
            pack(Encoder.encode(text, profile.zxingLevel(), hints).getMatrix(), into, offset);
        } catch (WriterException impossible) {
            throw new IllegalStateException("ZXing refused a text that fits profile " + profile, impossible);
        }
    }

    private void requireAlphanumeric(String text) {
        int outside = Alphanumeric.firstOutside(text);
        if (outside >= 0) {
            throw TextDoesNotFit.character(profile, text, outside);
        }
    }

    private void pack(ByteMatrix matrix, byte[] into, int offset) {
        int side = profile.modules();
        Arrays.fill(into, offset, offset + profile.packedSize(), (byte) 0);
        for (int y = 0, bit = 0; y < side; y++) {
            for (int x = 0; x < side; x++, bit++) {
                if (matrix.get(x, y) != 0) {
                    into[offset + (bit >> 3)] |= (byte) (0x80 >> (bit & 7));
                }
            }
        }
    }
}
