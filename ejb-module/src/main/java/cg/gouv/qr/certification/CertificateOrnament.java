package cg.gouv.qr.certification;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** What makes a sheet of A4 look like a deed: its frame, and bands of interlaced waves. */
final class CertificateOrnament {
    static final Color INK = new Color(0x0B, 0x3D, 0x2E);
    static final Color GOLD = new Color(0xA8, 0x86, 0x3A);
    private static final Color WAVE = new Color(0xC9, 0xD9, 0xCF);
    private static final int WAVES = 9;

    private CertificateOrnament() {}

    static void draw(PDPageContentStream page, float width, float height) throws IOException {
        band(page, 40, width - 40, height - 62, 13);
        band(page, 40, width - 40, 62, 13);
        frame(page, 28, width, height, 2.2f, INK);
        frame(page, 33, width, height, 0.7f, GOLD);
        frame(page, 82, 40, width, height);
    }

    private static void frame(PDPageContentStream page, float margin, float width, float height, float line, Color ink)
            throws IOException {
        page.setStrokingColor(ink);
        page.setLineWidth(line);
        page.addRect(margin, margin, width - 2 * margin, height - 2 * margin);
        page.stroke();
    }

    /** The two hairlines that part the bands from the text. */
    private static void frame(PDPageContentStream page, float edge, float side, float width, float height)
            throws IOException {
        page.setStrokingColor(GOLD);
        page.setLineWidth(0.5f);
        for (float y : new float[] {edge, height - edge}) {
            page.moveTo(side, y);
            page.lineTo(width - side, y);
            page.stroke();
        }
    }

    private static void band(PDPageContentStream page, float from, float to, float middle, float height)
            throws IOException {
        page.setStrokingColor(WAVE);
        page.setLineWidth(0.45f);
        for (int wave = 0; wave < WAVES; wave++) {
            double phase = Math.PI * 2 * wave / WAVES;
            for (float x = from; x <= to; x += 1.5f) {
                double turn = (x - from) / 34;
                float y = middle + (float) (height * Math.sin(turn * Math.PI + phase) * Math.cos(turn * 0.61 + phase));
                if (x > from) {
                    page.lineTo(x, y);
                } else {
                    page.moveTo(x, y);
                }
            }
            page.stroke();
        }
    }
}
