package cg.gouv.qr.bench.reading;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The two readers: ZXing, and zbar's program. Neither is told where in the picture the symbol is. */
final class Readers {
    static final Path ZBAR = Path.of("/usr/bin/zbarimg");

    /** In one of the pictures, or in several. */
    private static final int NOTHING_READ = 4;

    private Readers() {}

    /** With one threshold for the picture, then with one for each place, as ZXing's own decoder on the web does. */
    static Optional<String> zxing(Picture picture) {
        var source = new RGBLuminanceSource(picture.side(), picture.side(), picture.pixels());
        return zxing(new GlobalHistogramBinarizer(source)).or(() -> zxing(new HybridBinarizer(source)));
    }

    private static Optional<String> zxing(Binarizer binarizer) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(binarizer), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText());
        } catch (ReaderException unread) {
            return Optional.empty();
        }
    }

    /** All that one process of zbar reads in the pictures. */
    static Set<String> zbar(List<Picture> pictures) throws IOException {
        Path folder = Files.createTempDirectory("reading");
        try {
            List<String> words =
                    new ArrayList<>(List.of(ZBAR.toString(), "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"));
            for (int i = 0; i < pictures.size(); i++) {
                Path file = folder.resolve(i + ".pgm");
                Files.write(file, pictures.get(i).pgm());
                words.add(file.toString());
            }
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.onExit().join().exitValue();
            if (code != 0 && code != NOTHING_READ) {
                throw new IOException("zbarimg ended with " + code);
            }
            return new HashSet<>(read.lines().toList());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
