package cg.gouv.qr.tests.road;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
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
    private static final int QUIET_ZONE = 4;

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

    /** What a reader of QR symbols reads in the image. */
    static String decoded(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int scale = 4;
        int margin = QUIET_ZONE * scale;
        int width = image.getWidth() * scale + 2 * margin;
        int height = image.getHeight() * scale + 2 * margin;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xffffff);
        for (int y = 0; y < image.getHeight() * scale; y++) {
            for (int x = 0; x < image.getWidth() * scale; x++) {
                pixels[(y + margin) * width + x + margin] = image.getRGB(x / scale, y / scale) & 0xffffff;
            }
        }
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return new QRCodeReader()
                    .decode(
                            bitmap,
                            Map.of(
                                    DecodeHintType.PURE_BARCODE,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("No symbol was found in the image", e);
        } catch (ReaderException e) {
            throw new AssertionError("The symbol cannot be read", e);
        }
    }
}
