package cg.gouv.qr.certification;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** DejaVu Serif, embedded in the document: it looks the same everywhere, and has the letters of French and its neighbours. */
final class CertificateFont {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String REPLACEMENT = "\uFFFD";

    private final PDFont font;

    private CertificateFont(PDFont font) {
        this.font = font;
    }

    /** @param style such as {@code -BoldItalic}, or nothing */
    static CertificateFont load(PDDocument document, String style) throws IOException {
        try (InputStream file = CertificateFont.class.getResourceAsStream(FOLDER + "DejaVuSerif" + style + ".ttf")) {
            return new CertificateFont(PDType0Font.load(document, Objects.requireNonNull(file), true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with a sign in the place of each character that the font lacks, rather than no certificate. */
    String drawable(String text) {
        var drawable = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(each -> drawable.append(has(each) ? each : REPLACEMENT));
        return drawable.toString();
    }

    private boolean has(String character) {
        try {
            font.getStringWidth(character);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false; // how PDFBox says that there is no such glyph
        }
    }

    /** In points. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Breaks a text between words, and inside one that is wider than a line. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (String part : word.codePoints().mapToObj(Character::toString).toList()) {
                if (width(line + part, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(part);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
