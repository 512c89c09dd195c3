package cg.gouv.qr.tests.road;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** Reads print packs as a stamper would, with none of the code that wrote them. */
final class Packs {
    private static final int WHITE = 0xffffff;

    private Packs() {}

    /** A row of the CSV pack. */
    record Row(int position, String code, String url, String shortCode) {}

    static List<Row> rows(byte[] csv) {
        List<String> lines = Arrays.asList(new String(csv, StandardCharsets.US_ASCII).split("\r\n", -1));
        if (!lines.get(0).equals("position,code,url,short_code")
                || !lines.get(lines.size() - 1).isEmpty()) {
            throw new AssertionError("Expected a header and CRLF at every line's end, got " + lines.get(0));
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] fields = line.split(",", -1);
            rows.add(new Row(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3]));
        }
        return rows;
    }

    /** The images of the ZIP pack by name, in its order. */
    static Map<String, byte[]> images(byte[] zip) throws IOException {
        Map<String, byte[]> images = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                images.put(entry.getName(), in.readAllBytes());
            }
        }
        return images;
    }

    /** What a reader of QR symbols reads in the image, which is told that it is one and no photograph. */
    static String decoded(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int margin = image.getWidth() / 4;
        int width = image.getWidth() + 2 * margin;
        int height = image.getHeight() + 2 * margin;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, WHITE);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels[(y + margin) * width + x + margin] = image.getRGB(x, y) & WHITE;
            }
        }
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("The symbol cannot be read", e);
        }
    }
}
