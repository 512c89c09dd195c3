package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.StampCode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSheetsTest {
    private static final int QUIET = 4; // modules

    @TempDir
    Path folder;

    @Test
    void showEachStampWithItsPositionAndShortCode() throws IOException, ReaderException {
        PackPlan plan = APack.written(folder, PackFormat.PDF, APack.STANDARD, false, 300, 11);
        SheetLayout layout = SheetLayout.of(29, 4, 300);
        assertThat(layout.perSheet()).isBetween(180, 299);
        try (PDDocument document = read(plan);
                ShardStamps stamps = APack.stamps(folder, plan)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (int sheet = 0; sheet < 2; sheet++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(sheet, 300, ImageType.RGB);
                String text = text(document, sheet + 1);
                int first = sheet * layout.perSheet() + 1;
                int last = Math.min(311, first + layout.perSheet() - 1);
                assertThat(text)
                        .contains("Lot 12 · Huile d’arachide")
                        .contains("feuille %d/2 positions %03d-%03d".formatted(sheet + 1, first, last));
                for (int position = first; position <= last; position++) {
                    StampCode code = stamps.at(position).code();
                    assertThat(decoded(image, layout, position - first)).isEqualTo(APack.STANDARD.url(code));
                    String shortCode = APack.KEYS.signer().shortCode(code).text();
                    assertThat(text).contains(shortCode.substring(0, 9)).contains(shortCode.substring(10));
                    assertThat(text).contains("%03d".formatted(position));
                }
            }
        }
    }

    @Test
    void callSpecimensByTheirName() throws IOException, ReaderException {
        PackPlan plan = APack.written(folder, PackFormat.PDF, APack.GS1, true, 20);
        try (PDDocument document = read(plan);
                ShardStamps stamps = APack.stamps(folder, plan)) {
            String text = text(document, 1);
            assertThat(text).contains("Lot 12 · SPÉCIMENS · Huile d’arachide");
            assertThat(text.split("SPÉCIMEN(?!S)", -1)).hasSize(21);
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.RGB);
            assertThat(decoded(image, SheetLayout.of(33, 4, 300), 19))
                    .isEqualTo(APack.GS1.url(stamps.at(20).code()));
        }
    }

    /** Whether the cross-reference table is right, in its first, last and middle entries, over several nodes of the tree. */
    @ParameterizedTest
    @ValueSource(ints = {100, 101, 250})
    void haveATreeOfEveryLength(int sheets) throws IOException {
        PackPlan one = APack.imagined(PackFormat.PDF, sheets, 32);
        int perSheet = SheetLayout.of(29, 32, 300).perSheet();
        PackPlan plan = APack.imagined(PackFormat.PDF, sheets * perSheet, 32);
        assertThat(one.quantity()).isEqualTo(sheets);
        byte[] bytes = APack.bytes(PackContent.of(plan, APack.imaginedStamps(), APack.KEYS).stream());
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(sheets);
            assertThat(document.getDocument().isXRefStream()).isFalse();
            for (int page : new int[] {1, sheets / 2, sheets}) {
                assertThat(text(document, page)).contains("feuille %03d/%d".formatted(page, sheets));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"29, 1, 1200", "29, 4, 300", "33, 12, 203", "33, 32, 72", "29, 32, 9600"})
    void fitOnA4(int side, int dots, int dpi) {
        SheetLayout layout = SheetLayout.of(side, dots, dpi);
        assertThat(layout.perSheet()).isPositive();
        assertThat(layout.moduleDots()).isBetween(1, dots);
        int last = layout.perSheet() - 1;
        double margin = SheetLayout.pointsOf(SheetLayout.MARGIN_MM) - 1;
        assertThat(layout.points(layout.cellLeft(0))).isGreaterThan(margin);
        assertThat(layout.points(layout.cellLeft(last) + layout.cellWidth()))
                .isLessThan(SheetLayout.pointsOf(SheetLayout.WIDTH_MM) - margin);
        assertThat(layout.baseline(last, 2)).isGreaterThan(margin);
    }

    /** A pack's bytes are made anew by every download: whoever changes PDFBox or the sheets breaks those that are ready. */
    @Test
    void haveTheirGoldenHash() throws IOException, NoSuchAlgorithmException {
        PackPlan plan = APack.imagined(PackFormat.PDF, 1000, 4);
        byte[] bytes = APack.bytes(PackContent.of(plan, APack.imaginedStamps(), APack.KEYS).stream());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo("95b2e896f376f8b6e2dfd60b07fd952a1e5ed3abfb91f14649789fb53e83deed");
    }

    @Test
    void areNotMadeForMoreStampsThanTheirOffsetsReach() {
        PackPlan plan = APack.imagined(PackFormat.PDF, PackFormat.MOST_ON_SHEETS + 1, 4);
        assertThatThrownBy(() -> PackContent.of(plan, APack.imaginedStamps(), APack.KEYS))
                .hasMessageContaining("10000000 stamps, found 10000001");
        PackPlan most = APack.imagined(PackFormat.PDF, PackFormat.MOST_ON_SHEETS, 32); // few on a sheet
        assertThat(PackContent.of(most, APack.imaginedStamps(), APack.KEYS).size())
                .isLessThan(10_000_000_000L);
    }

    private PDDocument read(PackPlan plan) throws IOException {
        return Loader.loadPDF(APack.bytes(APack.content(folder, plan).stream()));
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** What ZXing reads of a sheet's picture at the printer's resolution, where each module is whole dots. */
    private static String decoded(BufferedImage sheet, SheetLayout layout, int cell) throws ReaderException {
        int quiet = QUIET * layout.moduleDots();
        int side = (layout.side() + 2 * QUIET) * layout.moduleDots();
        int left = layout.symbolLeft(cell) - quiet;
        int top = sheet.getHeight() - layout.symbolBottom(cell) - side + quiet;
        int[] pixels = sheet.getRGB(left, top, side, side, null, 0, side);
        assertThat(Arrays.stream(pixels).map(pixel -> pixel & 0xFFFFFF).distinct())
                .containsExactlyInAnyOrder(0, 0xFFFFFF); // no grey: pure black on whole dots
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
