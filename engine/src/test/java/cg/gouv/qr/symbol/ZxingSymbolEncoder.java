package cg.gouv.qr.symbol;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Symbols by ZXing with the hints' defaults but for the profile's version: the oracle of the encoder in use. */
final class ZxingSymbolEncoder implements SymbolEncoder {
    private final EncoderProfile profile;
    private final String prefix;
    private final int tailLength;
    private final int[] masks = new int[8];
    private final Map<EncodeHintType, Object> hints;

    ZxingSymbolEncoder(EncoderProfile profile, String prefix, int tailLength) {
        this.profile = profile;
        this.prefix = prefix;
        this.tailLength = tailLength;
        this.hints = Map.of(EncodeHintType.QR_VERSION, profile.version());
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
    public int tailLength() {
        return tailLength;
    }

    @Override
    public void encode(byte[] tail, int tailOffset, byte[] into, int offset) {
        var text = prefix + new String(tail, tailOffset, tailLength, StandardCharsets.US_ASCII);
        try {
            var symbol = Encoder.encode(text, ErrorCorrectionLevel.valueOf(profile.level()), hints);
            masks[symbol.getMaskPattern()]++;
            pack(symbol.getMatrix(), into, offset);
        } catch (WriterException refused) {
            throw new AssertionError("ZXing refused " + text, refused);
        }
    }

    /** How often it chose each mask. */
    int[] masks() {
        return masks.clone();
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
