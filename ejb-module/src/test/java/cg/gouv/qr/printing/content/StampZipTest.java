package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.symbol.PngEncoder;
import cg.gouv.qr.symbol.SvgEncoder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StampZipTest {
    @TempDir
    Path folder;

    @Test
    void holdsAnImageOfEachStampThatZxingReads() throws IOException, ReaderException {
        PackPlan plan = APack.written(folder, PackFormat.PNG_ZIP, APack.STANDARD, false, 100, 23);
        try (ZipFile zip = new ZipFile(whole(plan).toFile());
                ShardStamps stamps = APack.stamps(folder, plan)) {
            assertThat(zip.size()).isEqualTo(123);
            for (int position = 1; position <= 123; position++) {
                ZipEntry entry = zip.getEntry(String.format("001-123/%03d.png", position));
                StampCode code = stamps.at(position).code();
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(read(zip.getInputStream(entry).readAllBytes())).isEqualTo(APack.STANDARD.url(code));
            }
        }
    }

    @Test
    void holdsADrawingOfEachStampWhoseOutlineIsItsModules() throws IOException {
        PackPlan plan = APack.written(folder, PackFormat.SVG_ZIP, APack.GS1, false, 100, 23);
        SvgEncoder encoder = SvgEncoder.of(plan.profile().modules(), plan.dotsPerModule(), plan.dpi());
        try (ZipFile zip = new ZipFile(whole(plan).toFile());
                ShardStamps stamps = APack.stamps(folder, plan)) {
            assertThat(zip.size()).isEqualTo(123);
            for (int position = 1; position <= 123; position++) {
                ZipEntry entry = zip.getEntry(String.format("001-123/%03d.svg", position));
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.DEFLATED);
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.US_ASCII))
                        .isEqualTo(encoder.text(stamps.at(position).symbol())); // whose outline SvgEncoderTest follows
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG_ZIP", "SVG_ZIP"})
    void isReadFromFrontToBackToo(PackFormat format) throws IOException {
        PackPlan plan = APack.written(folder, format, APack.GS1, true, 70);
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(APack.content(folder, plan).stream())) {
            while (zip.getNextEntry() != null) {
                zip.readAllBytes(); // compares with the entry's CRC-32
                entries++;
            }
        }
        assertThat(entries).isEqualTo(70);
    }

    @Test
    void putsTenThousandImagesInAFolder() throws IOException {
        PackPlan plan = APack.imagined(PackFormat.PNG_ZIP, 20_001, 1);
        try (ZipFile zip = new ZipFile(write(plan, APack.imaginedStamps()).toFile())) {
            assertThat(zip.getEntry("00001-10000/10000.png")).isNotNull();
            assertThat(zip.getEntry("10001-20000/10001.png")).isNotNull();
            assertThat(zip.getEntry("20001-20001/20001.png")).isNotNull();
        }
    }

    @Test
    void holdsMoreEntriesThanAPlainZipCounts() throws IOException {
        PackPlan plan = APack.imagined(PackFormat.PNG_ZIP, 70_000, 1);
        try (ZipFile zip = new ZipFile(write(plan, APack.imaginedStamps()).toFile())) {
            assertThat(zip.size()).isEqualTo(70_000);
            List<String> names = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                names.add(entry.getName());
                if (names.size() % 1000 == 1) {
                    zip.getInputStream(entry).readAllBytes();
                }
            }
            assertThat(names).hasSize(70_000).doesNotHaveDuplicates().isSorted();
        }
    }

    /** The file is sparse: what is tested lies at its end and at a few places beyond 4 GiB. */
    @Test
    void holdsEntriesBeyondFourGibibytes() throws IOException {
        int quantity = 750_000;
        PackPlan plan = APack.imagined(PackFormat.PNG_ZIP, quantity, 31);
        PackContent content = PackContent.of(plan, APack.imaginedStamps(), APack.KEYS);
        long entry = 30L
                + "000001-010000/000001.png".length()
                + PngEncoder.of(29, 31, 300).size();
        assertThat(content.size()).isGreaterThan(1L << 32);
        Path file = folder.resolve("far.zip");
        List<Integer> positions = List.of(1, 20_000, quantity - 1, quantity);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            copy(content, quantity * entry, content.size(), channel);
            for (int position : positions) {
                copy(content, (position - 1) * entry, position * entry, channel);
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(quantity);
            for (int position : positions) {
                int first = (position - 1) / 10_000 * 10_000 + 1;
                ZipEntry found = zip.getEntry(String.format("%06d-%06d/%06d.png", first, first + 9_999, position));
                BufferedImage image = ImageIO.read(zip.getInputStream(found));
                assertThat(image.getWidth()).isEqualTo(37 * 31);
            }
        }
    }

    private static void copy(PackContent content, long from, long to, FileChannel into) throws IOException {
        into.write(ByteBuffer.wrap(APack.bytes(content.stream(from, to))), from);
    }

    private Path whole(PackPlan plan) throws IOException {
        return write(plan, APack.stamps(folder, plan));
    }

    private Path write(PackPlan plan, Stamps stamps) throws IOException {
        Path file = folder.resolve("pack.zip");
        PackContent content = PackContent.of(plan, stamps, APack.KEYS);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.stream().transferTo(out);
        }
        assertThat(file).hasSize(content.size());
        return file;
    }

    private static String read(byte[] png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
