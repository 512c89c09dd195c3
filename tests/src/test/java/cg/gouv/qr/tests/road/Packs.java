package cg.gouv.qr.tests.road;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** Reads print packs as a stamper would, with none of the code that wrote them. */
final class Packs {
    private static final int WHITE = 0xffffff;
    private static final int DOTS = 4;
    private static final Pattern OUTLINE = Pattern.compile("<path d=\"([^\"]*)\"/>");
    private static final Pattern STEP = Pattern.compile("([Mmhv])([-+]?\\d+)(?: (\\d+))?");

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

    /** The files of a ZIP pack by name, in its order. */
    static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** What a reader of QR symbols reads in the image, which is told that it is one and no photograph. */
    static String decoded(byte[] png) throws IOException {
        return decoded(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /** The same of a vector drawing, whose outlines Java's own geometry fills. */
    static String decodedDrawing(byte[] svg) {
        String text = new String(svg, StandardCharsets.US_ASCII);
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher outline = OUTLINE.matcher(text);
        if (!outline.find()) {
            throw new AssertionError("Expected a black outline, got " + text);
        }
        for (Matcher step = STEP.matcher(outline.group(1)); step.find(); ) {
            double number = Double.parseDouble(step.group(2));
            Point2D at = path.getCurrentPoint();
            switch (step.group(1)) {
                case "M" -> path.moveTo(number, Double.parseDouble(step.group(3)));
                case "m" -> path.moveTo(at.getX() + number, at.getY() + Double.parseDouble(step.group(3)));
                case "h" -> path.lineTo(at.getX() + number, at.getY());
                default -> path.lineTo(at.getX(), at.getY() + number);
            }
        }
        int side = 41 * DOTS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.scale(DOTS, DOTS);
        graphics.setColor(Color.BLACK);
        graphics.fill(path);
        graphics.dispose();
        return decoded(image);
    }

    private static String decoded(BufferedImage image) {
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
