package cg.gouv.qr.tests.road;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads sheets as a person with a scanner would: finds a position's digits on the page, and the symbol above them. */
final class Sheets {
    private static final int DPI = 300;
    private static final float POINTS = 72;
    private static final float ASCENT = 0.8f; // of the text's size: no digit is higher
    private static final float SYMBOL = 36; // points: a little more than a symbol with its quiet zone

    private Sheets() {}

    /** A position, and what the symbol above it says. */
    record Label(int position, String url) {}

    static List<Label> labels(byte[] pdf) throws IOException {
        List<Label> labels = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
                for (Place place : places(document, page)) {
                    labels.add(new Label(place.position(), decoded(image, place)));
                }
            }
        }
        return labels;
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Where a position is written: the middle and the top of its digits, in points from the upper left corner. */
    private record Place(int position, float middle, float top) {}

    private static List<Place> places(PDDocument document, int page) throws IOException {
        List<Place> places = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> signs) {
                if (text.matches("\\d{3}")) {
                    TextPosition first = signs.get(0);
                    TextPosition last = signs.get(signs.size() - 1);
                    float middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
                    places.add(new Place(
                            Integer.parseInt(text), middle, first.getYDirAdj() - ASCENT * first.getFontSizeInPt()));
                }
            }
        };
        stripper.setSortByPosition(true);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(document);
        return places;
    }

    private static String decoded(BufferedImage page, Place place) {
        int side = Math.round(SYMBOL / POINTS * DPI);
        int left = Math.round(place.middle() / POINTS * DPI) - side / 2;
        int top = Math.round(place.top() / POINTS * DPI) - side;
        int[] pixels = page.getRGB(left, top, side, side, null, 0, side);
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("The symbol of position " + place.position() + " cannot be read", e);
        }
    }
}
