package cg.gouv.qr.bench;

import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.symbol.PngEncoder;
import cg.gouv.qr.symbol.Symbol;
import cg.gouv.qr.symbol.SymbolEncoder;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A symbol becomes a 1-bit PNG of 4 dots a module with its quiet zone. One operation is one image. */
@State(Scope.Thread)
public class PngBenchmark {
    private static final int DOTS = 4;
    private static final int SYMBOLS = 1024;

    private final PngEncoder encoder = PngEncoder.of(EncoderProfile.STANDARD.modules(), DOTS, 300);
    private final byte[] image = new byte[encoder.size()];
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<BitMatrix> matrices = new ArrayList<>();
    private int next;

    public PngBenchmark() {
        SymbolEncoder drawn = SymbolEncoder.of(EncoderProfile.STANDARD, Tails.PREFIX, Tails.LENGTH);
        Tails tails = new Tails(1);
        for (int i = 0; i < SYMBOLS; i++) {
            Symbol symbol = drawn.encode(tails.nextText().substring(Tails.PREFIX.length()));
            symbols.add(symbol);
            matrices.add(enlarged(symbol));
        }
        ImageIO.setUseCache(false); // in memory, as ours
    }

    @Benchmark
    public byte[] estampille() {
        encoder.draw(symbols.get(next++ & (SYMBOLS - 1)), image, 0);
        return image;
    }

    @Benchmark
    public byte[] zxing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
        ImageIO.write(MatrixToImageWriter.toBufferedImage(matrices.get(next++ & (SYMBOLS - 1))), "png", out);
        return out.toByteArray();
    }

    /** The matrix that ZXing's writer would give, which is no part of what is measured. */
    private static BitMatrix enlarged(Symbol symbol) {
        BitMatrix matrix = new BitMatrix(PngEncoder.dots(symbol.side(), DOTS));
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                if (symbol.module(x, y)) {
                    matrix.setRegion(
                            (x + PngEncoder.QUIET_ZONE) * DOTS, (y + PngEncoder.QUIET_ZONE) * DOTS, DOTS, DOTS);
                }
            }
        }
        return matrix;
    }
}
