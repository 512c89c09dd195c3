package cg.gouv.qr.bench;

import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.symbol.SymbolEncoder;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A stamp's text becomes modules, version 3 level Q, mask chosen among eight. One operation is one symbol. */
@State(Scope.Thread)
public class SymbolBenchmark {
    private static final EncoderProfile PROFILE = EncoderProfile.STANDARD;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.QR_VERSION, PROFILE.version());

    private final Tails tails = new Tails(1);
    private final SymbolEncoder encoder = SymbolEncoder.of(PROFILE, Tails.PREFIX, Tails.LENGTH);
    private final byte[] packed = new byte[PROFILE.packedSize()];

    @Benchmark
    public byte[] estampille() {
        encoder.encode(tails.next(), 0, packed, 0);
        return packed;
    }

    @Benchmark
    public ByteMatrix zxing() throws WriterException {
        return Encoder.encode(tails.nextText(), ErrorCorrectionLevel.Q, HINTS).getMatrix();
    }

    @Benchmark
    public QrCode nayuki() {
        return QrCode.encodeSegments(
                List.of(QrSegment.makeAlphanumeric(tails.nextText())),
                QrCode.Ecc.QUARTILE,
                PROFILE.version(),
                PROFILE.version(),
                -1,
                false);
    }
}
