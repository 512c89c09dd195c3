package cg.gouv.qr.printing.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What all sheets of a pack share, laid out by PDFBox as a document of one page: title, cut marks and the font, of which
 * the signs in use are embedded. It is written without compression and without a time, so that the same facts give the
 * same bytes whatever zlib the JDK has.
 */
final class SheetFurniture {
    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono.ttf";
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-/ SPÉCIMENfeuillepositions";
    private static final float TITLE_SIZE = 8;
    private static final int LONGEST_TITLE = 60; // characters; the sheet's number stands on the right
    private static final float MARK_WIDTH = 0.25f;
    private static final double MARK_MM = 4;
    private static final double MARK_GAP_MM = 1;
    private static final float PDF_VERSION = 1.4f;

    /** PDFBox takes a tenth of a second, and a broken download asks for the same sheets again. */
    private static final Cache<Facts, SheetFurniture> MADE =
            Caffeine.newBuilder().maximumSize(16).build();

    private record Facts(String title, SheetLayout layout) {}

    private final byte[] document;
    private final int root;
    private final int pages;
    private final int information;
    private final int font;
    private final int contents;
    private final int objects;
    private final long startXref;
    private final String id;
    /** By character, the four hexadecimal digits of its glyph. */
    private final Map<Integer, byte[]> glyphs;

    private SheetFurniture(byte[] document, Map<Integer, byte[]> glyphs) throws IOException {
        this.document = document;
        this.glyphs = glyphs;
        try (PDDocument read = Loader.loadPDF(document)) {
            COSDictionary trailer = read.getDocument().getTrailer();
            COSDictionary page = read.getPage(0).getCOSObject();
            COSDictionary fonts = Objects.requireNonNull(
                    read.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT));
            this.root = number(trailer.getItem(COSName.ROOT));
            this.information = number(trailer.getItem(COSName.INFO));
            this.pages = number(read.getDocumentCatalog().getCOSObject().getItem(COSName.PAGES));
            this.font = number(fonts.getItem(fonts.keySet().iterator().next()));
            this.contents = number(page.getItem(COSName.CONTENTS));
            this.objects = trailer.getInt(COSName.SIZE);
            this.startXref = startXref(document);
            this.id = ((COSString) read.getDocument().getDocumentID().getObject(0)).toHexString();
        }
    }

    /** @param title stands on every sheet's head */
    static SheetFurniture of(String title, SheetLayout layout) {
        return MADE.get(new Facts(title, layout), facts -> {
            try {
                return made(facts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static SheetFurniture made(Facts facts) throws IOException {
        Map<Integer, byte[]> glyphs = new TreeMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream file = SheetFurniture.class.getResourceAsStream(FONT)) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(facts.title());
            document.setDocumentInformation(information);
            PDType0Font font = PDType0Font.load(document, Objects.requireNonNull(file), true);
            for (int sign : SIGNS.codePoints().toArray()) {
                font.addToSubset(sign);
                glyphs.put(
                        sign,
                        HexFormat.of()
                                .formatHex(font.encode(Character.toString(sign)))
                                .getBytes(StandardCharsets.US_ASCII));
            }
            try (var stream = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                draw(stream, font, facts);
            }
            save(document, bytes);
        }
        return new SheetFurniture(plain(bytes.toByteArray()), Map.copyOf(glyphs));
    }

    private static void draw(PDPageContentStream stream, PDType0Font font, Facts facts) throws IOException {
        SheetLayout layout = facts.layout();
        stream.beginText();
        stream.setFont(font, TITLE_SIZE);
        stream.newLineAtOffset((float) SheetLayout.pointsOf(SheetLayout.MARGIN_MM), (float) titleBaseline());
        stream.showText(drawable(facts.title(), font));
        stream.endText();
        stream.setLineWidth(MARK_WIDTH);
        double gap = SheetLayout.pointsOf(MARK_GAP_MM);
        double mark = SheetLayout.pointsOf(MARK_MM);
        double left = layout.points(layout.left());
        double right = layout.points(layout.left() + layout.columns() * layout.cellWidth());
        double top = layout.points(layout.top());
        double bottom = layout.points(layout.top() - layout.rows() * layout.cellHeight());
        for (int column = 0; column <= layout.columns(); column++) {
            double x = layout.points(layout.left() + column * layout.cellWidth());
            line(stream, x, top + gap, x, top + gap + mark / 2); // the title stands above
            line(stream, x, bottom - gap, x, bottom - gap - mark);
        }
        for (int row = 0; row <= layout.rows(); row++) {
            double y = layout.points(layout.top() - row * layout.cellHeight());
            line(stream, left - gap, y, left - gap - mark, y);
            line(stream, right + gap, y, right + gap + mark, y);
        }
    }

    private static void line(PDPageContentStream stream, double fromX, double fromY, double toX, double toY)
            throws IOException {
        stream.moveTo((float) fromX, (float) fromY);
        stream.lineTo((float) toX, (float) toY);
        stream.stroke();
    }

    /** Shortened, and with a question mark for a character that the font lacks. */
    private static String drawable(String title, PDType0Font font) {
        StringBuilder drawable = new StringBuilder();
        title.codePoints().limit(LONGEST_TITLE).mapToObj(Character::toString).forEach(each -> {
            try {
                font.encode(each);
                drawable.append(each);
            } catch (IOException | IllegalArgumentException e) { // how PDFBox says that there is no such glyph
                drawable.append('?');
            }
        });
        return drawable.toString();
    }

    /** The same document without a compressed stream. */
    private static byte[] plain(byte[] compressed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(compressed)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    byte[] content;
                    try (InputStream in = stream.createInputStream()) {
                        content = in.readAllBytes();
                    }
                    stream.removeItem(COSName.FILTER);
                    try (OutputStream out = stream.createOutputStream()) {
                        out.write(content);
                    }
                }
            }
            save(document, bytes);
        }
        return bytes.toByteArray();
    }

    private static void save(PDDocument document, OutputStream into) throws IOException {
        document.setVersion(PDF_VERSION);
        document.setDocumentId(1L); // else the clock would be in it
        document.save(into, CompressParameters.NO_COMPRESSION);
    }

    private static int number(COSBase reference) {
        return (int) Objects.requireNonNull(((COSObject) reference).getKey()).getNumber();
    }

    private static long startXref(byte[] document) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        int number = text.lastIndexOf("startxref") + "startxref\n".length();
        return Long.parseLong(text.substring(number, text.indexOf('\n', number)).strip());
    }

    static double titleBaseline() {
        return SheetLayout.pointsOf(SheetLayout.HEIGHT_MM - SheetLayout.MARGIN_MM) - TITLE_SIZE;
    }

    static float titleSize() {
        return TITLE_SIZE;
    }

    /** The document, which the sheets are added to as an update (ISO 32000-1, 7.5.6). */
    byte[] document() {
        return document.clone();
    }

    /** A text for the operator Tj. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(each -> shown.append(new String(glyph(each), StandardCharsets.US_ASCII)));
        return shown.toString();
    }

    /** Four hexadecimal digits; not to be changed. */
    byte[] glyph(int character) {
        return Objects.requireNonNull(glyphs.get(character), () -> "The sheets' font lacks " + character);
    }

    /** The page tree's root, which the update replaces. */
    int pages() {
        return pages;
    }

    int font() {
        return font;
    }

    /** The stream that draws what all sheets share. */
    int contents() {
        return contents;
    }

    /** One more than the highest number of an object. */
    int objects() {
        return objects;
    }

    /** The trailer of the update, without its size. */
    String trailer() {
        return "/Root " + root + " 0 R/Info " + information + " 0 R/ID[<" + id + "><" + id + ">]/Prev " + startXref;
    }
}
