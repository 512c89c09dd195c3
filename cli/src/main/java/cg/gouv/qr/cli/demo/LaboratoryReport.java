package cg.gouv.qr.cli.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The document that a dossier needs: a scanned page, drawn here. */
final class LaboratoryReport {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 877;
    private static final int LINES = 24;

    private LaboratoryReport() {}

    static Path write(Path file) throws IOException {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = page.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        ink.setColor(Color.BLACK);
        for (int line = 0; line < LINES; line++) {
            ink.fillRect(60, 80 + line * 30, line % 5 == 4 ? 260 : 500, 8);
        }
        ink.dispose();
        ImageIO.write(page, "png", file.toFile());
        return file;
    }
}
