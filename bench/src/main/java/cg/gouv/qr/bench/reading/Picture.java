package cg.gouv.qr.bench.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A photograph of one symbol in the making: square, grey from 0 (black) to 255 (white), with a broad white margin, so that
 * it can be turned. Each step changes it.
 */
final class Picture {
    private static final int WHITE = 255;

    private final int side;
    private final int origin;
    private final int modules;
    private final int dots;
    private byte[] grey;

    /**
     * A picture of a symbol as it is printed.
     *
     * @param print the symbol in dots, with or without quiet zone, black and white
     * @param modules the symbol's along one side
     * @param dots along one side of a module
     */
    Picture(BufferedImage print, int modules, int dots) {
        this.modules = modules;
        this.dots = dots;
        this.side = print.getWidth() * 3 / 2;
        this.origin = (side - modules * dots) / 2;
        this.grey = new byte[side * side];
        Arrays.fill(grey, (byte) WHITE);
        int margin = (side - print.getWidth()) / 2;
        for (int y = 0; y < print.getHeight(); y++) {
            for (int x = 0; x < print.getWidth(); x++) {
                grey[(y + margin) * side + x + margin] = (byte) print.getRGB(x, y);
            }
        }
    }

    int side() {
        return side;
    }

    /** Modules along one side of the symbol. */
    int modules() {
        return modules;
    }

    /** Along one side of a module. */
    int dots() {
        return dots;
    }

    /** Of the symbol without its quiet zone. */
    int symbolDots() {
        return modules * dots;
    }

    /** Whether the symbol has such a dot, counted from its upper left corner. */
    boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x < symbolDots() && y < symbolDots();
    }

    /** Covers one dot of the symbol, counted from its upper left corner. */
    void cover(int x, int y, int tone) {
        grey[(y + origin) * side + x + origin] = (byte) tone;
    }

    /** Blurs as a lens does that is out of focus: a Gaussian of that standard deviation, in dots. */
    void blur(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] weights = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
        }
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        grey = blurred(blurred(grey, weights, reach, 1, side), weights, reach, side, 1);
    }

    private byte[] blurred(byte[] from, double[] weights, int reach, int step, int across) {
        byte[] to = new byte[from.length];
        for (int line = 0; line < side; line++) {
            for (int i = 0; i < side; i++) {
                double tone = 0;
                for (int k = -reach; k <= reach; k++) {
                    int at = Math.min(Math.max(i + k, 0), side - 1);
                    tone += weights[k + reach] * (from[line * across + at * step] & 0xFF);
                }
                to[line * across + i * step] = (byte) Math.round(tone);
            }
        }
        return to;
    }

    /** Turns it clockwise about its middle, as a camera that is held askew sees it. */
    void turn(double degrees) {
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side, side);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        boolean drawn = canvas.drawImage(
                image(), AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0), null);
        assert drawn;
        canvas.dispose();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                grey[y * side + x] = (byte) turned.getRGB(x, y);
            }
        }
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, pixels(), 0, side);
        return image;
    }

    /** Row by row, as 0xRRGGBB. */
    int[] pixels() {
        int[] pixels = new int[grey.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (grey[i] & 0xFF) * 0x010101;
        }
        return pixels;
    }

    /** The file of it that zbar reads: a binary PGM (Netpbm). */
    byte[] pgm() {
        byte[] header = "P5\n%d %d\n255\n".formatted(side, side).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(header, header.length + grey.length);
        System.arraycopy(grey, 0, file, header.length, grey.length);
        return file;
    }
}
