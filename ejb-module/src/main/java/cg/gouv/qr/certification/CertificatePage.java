package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Texts;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws a certificate on one page of A4, in French with English below. Lengths are points, from the lower left corner. */
final class CertificatePage {
    private static final Texts TEXTS = new Texts("texts.certificate", CertificatePage.class.getClassLoader());
    private static final float LEFT = 78;
    private static final float VALUES = 232;
    private static final float RIGHT = 62;
    private static final float QR_SIDE = 118;
    private static final int LINES_A_VALUE = 3;
    private static final float SMALLEST = 7;
    private static final Color GREY = new Color(0x5C, 0x66, 0x62);
    private static final Color STOP = new Color(0xB0, 0x1E, 0x23);

    private final PDPageContentStream page;
    private final float width;
    private final float height;
    private final CertificateFont roman;
    private final CertificateFont bold;
    private final CertificateFont italic;

    CertificatePage(PDDocument document, PDPageContentStream page, float width, float height) throws IOException {
        this.page = page;
        this.width = width;
        this.height = height;
        this.roman = CertificateFont.load(document, "");
        this.bold = CertificateFont.load(document, "-Bold");
        this.italic = CertificateFont.load(document, "-Italic");
    }

    void draw(CertificateFacts facts) throws IOException {
        CertificateOrnament.draw(page, width, height);
        heading(facts);
        float y = rows(facts, height - 312);
        validity(facts, Math.min(y - 20, height - 530));
        proof(facts);
        if (facts.state() != CertificationState.GRANTED) {
            stamp(facts.state());
        }
    }

    private void heading(CertificateFacts facts) throws IOException {
        centred(
                bold,
                13,
                height - 112,
                CertificateOrnament.INK,
                facts.country().name().toUpperCase(Locale.FRENCH));
        centred(
                roman,
                11,
                height - 130,
                CertificateOrnament.INK,
                facts.country().authority());
        centred(bold, 25, height - 182, CertificateOrnament.INK, french("title"));
        centred(italic, 12, height - 201, GREY, english("title"));
        rule(height - 216, 170);
        centred(bold, 15, height - 240, CertificateOrnament.GOLD, "N° " + facts.number());
        centred(roman, 9, height - 268, Color.BLACK, french("statement"));
        centred(italic, 8, height - 280, GREY, english("statement"));
    }

    private float rows(CertificateFacts facts, float top) throws IOException {
        float y = row("company", facts.company(), 13, top);
        y = row("registration", facts.registrationNumber(), 10.5f, y);
        y = row("address", facts.companyAddress(), 10.5f, y);
        y = row("product", facts.product(), 13, y);
        return facts.gtin().isEmpty() ? y : row("gtin", facts.gtin(), 10.5f, y);
    }

    private float row(String label, String value, float largest, float y) throws IOException {
        text(roman, 9.5f, LEFT, y, Color.BLACK, french(label));
        text(italic, 7.5f, LEFT, y - 10, GREY, english(label));
        String drawable = bold.drawable(value);
        float size = largest;
        List<String> lines = bold.lines(drawable, size, width - VALUES - RIGHT);
        while (lines.size() > LINES_A_VALUE && size > SMALLEST) {
            size -= 0.5f;
            lines = bold.lines(drawable, size, width - VALUES - RIGHT);
        }
        float line = y;
        for (String each : lines) {
            text(bold, size, VALUES, line, CertificateOrnament.INK, each);
            line -= size * 1.3f;
        }
        return Math.min(line, y - 18) - 12;
    }

    private void validity(CertificateFacts facts, float y) throws IOException {
        rule(y + 24, width - 2 * LEFT);
        String from = date(facts.validFrom(), Locale.FRENCH);
        String until = date(facts.validUntil(), Locale.FRENCH);
        centred(bold, 12, y, CertificateOrnament.INK, french("validity", from, until));
        String english = english("validity", date(facts.validFrom(), Locale.UK), date(facts.validUntil(), Locale.UK));
        centred(italic, 8.5f, y - 13, GREY, english);
    }

    private void proof(CertificateFacts facts) throws IOException {
        float bottom = 100;
        qr(facts.address(), LEFT, bottom);
        float x = LEFT + QR_SIDE + 22;
        float y = bottom + QR_SIDE - 10;
        text(roman, 9.5f, x, y, Color.BLACK, french("granted", date(facts.granted(), Locale.FRENCH)));
        text(italic, 7.5f, x, y - 10, GREY, english("granted", date(facts.granted(), Locale.UK)));
        text(roman, 9.5f, x, y - 30, Color.BLACK, french("check"));
        text(italic, 7.5f, x, y - 40, GREY, english("check"));
        text(bold, 16, x, y - 64, CertificateOrnament.INK, facts.code().spaced());
        text(roman, 7.5f, x, y - 80, GREY, facts.address());
        text(roman, 7.5f, x, y - 98, Color.BLACK, french("paper"));
        text(italic, 6.5f, x, y - 107, GREY, english("paper"));
    }

    private void qr(String address, float left, float bottom) throws IOException {
        ByteMatrix modules = modules(address);
        int quiet = 2; // the paper around it is white too
        float module = QR_SIDE / (modules.getWidth() + 2 * quiet);
        page.setNonStrokingColor(Color.WHITE);
        page.addRect(left, bottom, QR_SIDE, QR_SIDE);
        page.fill();
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    float y = bottom + QR_SIDE - (row + 1 + quiet) * module;
                    page.addRect(left + (column + quiet) * module, y, module, module);
                }
            }
        }
        page.fill();
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("An address of " + address.length() + " characters fits a QR code", e);
        }
    }

    /** Across the page, what the certificate is no longer. */
    private void stamp(CertificationState state) throws IOException {
        String french = french("state." + state);
        float size = 64;
        page.saveGraphicsState();
        var faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(0.32f);
        page.setGraphicsStateParameters(faint);
        page.setNonStrokingColor(STOP);
        page.beginText();
        page.setFont(bold.font(), size);
        page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(38), width / 2, height / 2));
        page.newLineAtOffset(-bold.width(french, size) / 2, -size / 3);
        page.showText(french);
        page.endText();
        page.restoreGraphicsState();
    }

    private void rule(float y, float length) throws IOException {
        page.setStrokingColor(CertificateOrnament.GOLD);
        page.setLineWidth(0.8f);
        page.moveTo((width - length) / 2, y);
        page.lineTo((width + length) / 2, y);
        page.stroke();
    }

    private void centred(CertificateFont font, float size, float y, Color ink, String text) throws IOException {
        text(font, size, (width - font.width(text, size)) / 2, y, ink, text);
    }

    private void text(CertificateFont font, float size, float x, float y, Color ink, String text) throws IOException {
        page.beginText();
        page.setNonStrokingColor(ink);
        page.setFont(font.font(), size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static String date(LocalDate day, Locale language) {
        boolean isFirst =
                day.getDayOfMonth() == 1 && language.equals(Locale.FRENCH); // in French, days are counted but one
        return DateTimeFormatter.ofPattern(isFirst ? "d'er' MMMM uuuu" : "d MMMM uuuu", language)
                .format(day);
    }

    private static String french(String key, Object... values) {
        return TEXTS.text(key, List.of(values), Locale.FRENCH);
    }

    private static String english(String key, Object... values) {
        return TEXTS.text(key, List.of(values), Locale.ENGLISH);
    }
}
