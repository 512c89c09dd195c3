package cg.gouv.qr.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cg.gouv.qr.platform.InvalidValue;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPhotoTest {
    private static final int QUARTER = 64;

    /** Red above left, green above right, blue below left, white below right. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = picture.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, height);
        on.setColor(Color.RED);
        on.fillRect(0, 0, width / 2, height / 2);
        on.setColor(Color.GREEN);
        on.fillRect(width / 2, 0, width / 2, height / 2);
        on.setColor(Color.BLUE);
        on.fillRect(0, height / 2, width / 2, height / 2);
        on.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, file)).isTrue();
        return file.toByteArray();
    }

    /** The file with an Exif segment behind its start of image: how it was held, and where (4° 16′ S, 15° 17′ E). */
    private static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
        byte[] maker = "Tecno Spark of Aline".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(400).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3); // entries: tag, type, count, value
        entry(tiff, 0x010F, 2, maker.length, 100); // maker
        entry(tiff, 0x0112, 3, 1, 0).putShort(tiff.position() - 4, (short) orientation);
        entry(tiff, 0x8825, 4, 1, 200); // GPS
        tiff.putInt(0);
        tiff.position(100).put(maker).position(200);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 0).putShort(tiff.position() - 4, (short) ('S' << 8));
        entry(tiff, 2, 5, 3, 300); // latitude: three fractions
        tiff.position(300);
        for (int number : new int[] {4, 1, 16, 1, 0, 1}) {
            tiff.putInt(number);
        }
        byte[] content = Arrays.copyOf(tiff.array(), tiff.position());
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + content.length + 10);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (content.length + 8));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(content).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color expected) {
        Color found = new Color(picture.getRGB(x, y));
        assertThat(found.getRed()).isCloseTo(expected.getRed(), within(40));
        assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(40));
        assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(40));
    }

    @Test
    void nothingIsLeftOfWhereAndByWhomItWasTaken() throws IOException {
        byte[] sent = withExif(file(picture(200, 100), "jpeg"), 1, ByteOrder.BIG_ENDIAN);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "Aline");
        String kept = new String(CleanPhoto.of(sent), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("Exif", "Aline").startsWith("\u00FF\u00D8\u00FF");
        assertThat(kept).as("an application segment 1").doesNotContain("\u00FF\u00E1");
    }

    /** Where the picture's red quarter is seen, by the orientation under which it is stored (Exif 2.32, 4.6.4). */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 0",
        "2, 1, 0, 0, 0",
        "3, 1, 1, 0, 1",
        "4, 0, 1, 1, 1",
        "5, 0, 0, 0, 1",
        "6, 1, 0, 1, 1",
        "7, 1, 1, 1, 0",
        "8, 0, 1, 0, 0"
    })
    void isUprightHoweverThePhoneWasHeld(int orientation, int redX, int redY, int greenX, int greenY)
            throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] sent = withExif(file(picture(4 * QUARTER, 2 * QUARTER), "jpeg"), orientation, order);
            assertThat(JpegMarkers.of(sent).orientation()).isEqualTo(orientation);
            BufferedImage kept = read(CleanPhoto.of(sent));
            assertThat(kept.getWidth()).isEqualTo(orientation < 5 ? 4 * QUARTER : 2 * QUARTER);
            assertColour(kept, kept.getWidth() * (1 + 2 * redX) / 4, kept.getHeight() * (1 + 2 * redY) / 4, Color.RED);
            assertColour(
                    kept, kept.getWidth() * (1 + 2 * greenX) / 4, kept.getHeight() * (1 + 2 * greenY) / 4, Color.GREEN);
        }
    }

    @Test
    void isAsLargeAsIsNeeded() throws IOException {
        BufferedImage large = read(CleanPhoto.of(file(picture(4000, 3000), "jpeg")));
        assertThat(large.getWidth()).isEqualTo(CleanPhoto.SIDE);
        assertThat(large.getHeight()).isEqualTo(1200);
        assertColour(large, 400, 300, Color.RED);
        BufferedImage small = read(CleanPhoto.of(file(picture(40, 30), "png")));
        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(read(CleanPhoto.of(file(picture(1, 9000), "png"))).getHeight())
                .isEqualTo(CleanPhoto.SIDE);
    }

    @Test
    void whatCanBeSeenThroughIsOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        assertColour(read(CleanPhoto.of(file(clear, "png"))), 10, 10, Color.WHITE);
    }

    @Test
    void refusesWhatIsNoPhoto() {
        assertRefused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "invalid.photoType");
        assertRefused(new byte[0], "invalid.photoType");
        assertRefused("GIF89a".getBytes(StandardCharsets.US_ASCII), "invalid.photoType");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "invalid.photoBroken");
        assertRefused(new byte[CleanPhoto.MAXIMUM_BYTES + 1], "invalid.photoTooLarge");
    }

    @Test
    void refusesWhatIsBroken() throws IOException {
        byte[] png = file(picture(300, 300), "png");
        assertRefused(Arrays.copyOf(png, png.length / 2), "invalid.photoBroken");
        byte[] jpeg = file(picture(300, 300), "jpeg");
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = (i % 2 == 0 ? png : jpeg).clone();
            for (int j = 0; j < 1 + i % 8; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(CleanPhoto.of(damaged)).isNotEmpty();
            } catch (InvalidValue refused) {
                assertThat(refused.field()).isEqualTo("photo");
            }
        }
    }

    /** 60,000 × 60,000 white points in 4 MB. */
    @Test
    void refusesAPictureOfOneLongRow() throws IOException {
        assertRefused(blankPng(63_000_000, 1), "invalid.photoSide");
        assertRefused(blankPng(1, 20_001), "invalid.photoSide");
    }

    @Test
    void refusesABomb() throws IOException {
        assertRefused(blankPng(60_000, 60_000), "invalid.photoPixels");
    }

    /** A file that says of itself that it is so large. */
    private static byte[] blankPng(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        chunk(file, "IHDR", header.array());
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(rows)) {
            deflated.write(new byte[1 << 20]);
        }
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    @Test
    void refusesAPictureThatIsPassedOverTooOften() throws IOException {
        byte[] jpeg = file(picture(64, 64), "jpeg");
        ByteArrayOutputStream often = new ByteArrayOutputStream();
        often.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < CleanPhoto.SCANS; i++) {
            often.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        }
        often.write(jpeg, jpeg.length - 2, 2);
        assertRefused(often.toByteArray(), "invalid.photoPixels");
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        file.write(chunk.putInt((int) check.getValue()).array());
    }

    private static void assertRefused(byte[] sent, String key) {
        assertThatThrownBy(() -> CleanPhoto.of(sent))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.key()).isEqualTo(key));
    }
}
