package cg.gouv.qr.cli.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/** Reads symbols as a phone would, from the images that the printer got. */
final class Symbols {
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.PURE_BARCODE, true);

    private Symbols() {}

    /**
     * Decodes some images of a pack, drawn at random.
     *
     * @return what the symbols say; an image that cannot be read is missing
     */
    static Set<String> sample(Path zip, int count, RandomGenerator random) throws IOException {
        try (ZipFile pack = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> images = pack.stream()
                    .filter(entry -> entry.getName().endsWith(".png"))
                    .toList();
            Set<Integer> drawn = new TreeSet<>();
            while (drawn.size() < Math.min(count, images.size())) {
                drawn.add(random.nextInt(images.size()));
            }
            Set<String> texts = new TreeSet<>();
            for (int place : drawn) {
                try (InputStream in = pack.getInputStream(images.get(place))) {
                    decode(ImageIO.read(in)).ifPresent(texts::add);
                }
            }
            return texts;
        }
    }

    private static Optional<String> decode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
        } catch (ReaderException unreadable) {
            return Optional.empty(); // the figure of decoded symbols tells
        }
    }
}
