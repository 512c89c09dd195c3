package cg.gouv.qr.report;

import cg.gouv.qr.platform.InvalidValue;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A stranger's photo drawn anew: of the file that was sent only the picture is left, and nothing of what a phone writes
 * beside it, such as where it was taken.
 *
 * <h2>Bounds</h2>
 *
 * What is read is at most {@link #MAXIMUM_BYTES} and {@link #MAXIMUM_PIXELS}, and is thinned out while it is read, so that no
 * more than 3,200 pixels a side are in memory. A progressive JPEG, of which the decoder holds all coefficients, has at most
 * {@link #PROGRESSIVE_PIXELS}, and any JPEG at most {@link #SCANS} scans, each of which is a pass over the picture.
 */
final class CleanPhoto {
    static final int MAXIMUM_BYTES = 5 << 20;
    static final int MAXIMUM_PIXELS = 64_000_000;
    static final int PROGRESSIVE_PIXELS = 16_000_000;
    static final int SCANS = 64;
    /** The longer side of what is kept, in pixels. */
    static final int SIDE = 1600;

    private static final int LONGEST_SIDE = 20_000;
    /** Of what is kept. */
    static final int KEPT_BYTES = 2 << 20;

    private static final int TURNED = 5; // EXIF orientations from here on have width and height exchanged
    private static final float[] QUALITIES = {0.8f, 0.5f, 0.2f};
    private static final String PNG = "\u0089PNG\r\n\u001A\n"; // ISO/IEC 15948, 5.2
    private static final String JPEG = "\u00FF\u00D8\u00FF"; // ISO/IEC 10918-1, B.1.1.3

    private CleanPhoto() {}

    /**
     * @return a JPEG file of at most {@link #SIDE} pixels a side and {@link #KEPT_BYTES}, upright
     * @throws InvalidValue if it is too large, no JPEG or PNG file, or cannot be decoded
     */
    static byte[] of(byte[] sent) {
        if (sent.length > MAXIMUM_BYTES) {
            throw new InvalidValue("photo", "invalid.photoTooLarge", MAXIMUM_BYTES >> 20);
        }
        String format = format(sent);
        try {
            BufferedImage read = read(sent, format);
            int orientation = format.equals("jpeg") ? JpegMarkers.of(sent).orientation() : 1;
            return written(upright(read, orientation));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw broken(e); // readers of images throw all sorts
        }
    }

    private static InvalidValue broken(Exception why) {
        InvalidValue broken = new InvalidValue("photo", "invalid.photoBroken");
        broken.initCause(why);
        return broken;
    }

    private static String format(byte[] sent) {
        String beginning =
                new String(Arrays.copyOf(sent, Math.min(sent.length, PNG.length())), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith(JPEG)) {
            return "jpeg";
        }
        if (beginning.equals(PNG)) {
            return "png";
        }
        throw new InvalidValue("photo", "invalid.photoType");
    }

    private static BufferedImage read(byte[] sent, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireBounded((long) width * height, format.equals("jpeg") ? JpegMarkers.of(sent) : JpegMarkers.NONE);
            requireSides(width, height);
            int every = Math.max(1, (Math.max(width, height) + 2 * SIDE - 1) / (2 * SIDE));
            ImageReadParam thinned = reader.getDefaultReadParam();
            thinned.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, thinned);
        } finally {
            reader.dispose();
        }
    }

    // A decoder holds whole rows, however few of their pixels are wanted.
    private static void requireSides(int width, int height) {
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new InvalidValue("photo", "invalid.photoSide", LONGEST_SIDE);
        }
    }

    private static void requireBounded(long pixels, JpegMarkers markers) {
        int most = markers.isProgressive() ? PROGRESSIVE_PIXELS : MAXIMUM_PIXELS;
        if (pixels > most || markers.scans() > SCANS) {
            throw new InvalidValue("photo", "invalid.photoPixels", most / 1_000_000);
        }
    }

    /** At most {@link #SIDE} a side, turned as the camera was held, on white. */
    private static BufferedImage upright(BufferedImage read, int orientation) {
        double scale = Math.min(1, (double) SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean isTurned = orientation >= TURNED;
        BufferedImage drawn =
                new BufferedImage(isTurned ? height : width, isTurned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = drawn.createGraphics();
        try {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            on.transform(turn(orientation, width, height));
            on.drawImage(read, 0, 0, width, height, null);
        } finally {
            on.dispose();
        }
        return drawn;
    }

    /** From the picture as it is stored, of that width and height, to how it was seen (Exif 2.32, 4.6.4, tag 0112). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(BufferedImage drawn) {
        for (float quality : QUALITIES) {
            byte[] file = written(drawn, quality);
            if (file.length <= KEPT_BYTES) {
                return file;
            }
        }
        throw new InvalidValue("photo", "invalid.photoTooLarge", KEPT_BYTES >> 20);
    }

    private static byte[] written(BufferedImage drawn, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
