package cg.gouv.qr.printing.content;

import java.util.Locale;

/**
 * Where the symbols stand on a sheet of A4. Lengths are printer's dots, from the lower left corner, so that each module
 * covers whole dots at the pack's resolution; only text is measured in points.
 *
 * @param moduleDots along a module; fewer than asked for where one symbol would not fit on a sheet
 * @param textSize in points
 * @param lineDots from one line of text to the next
 * @param left of the grid
 * @param top of the grid
 */
record SheetLayout(
        int side,
        int dpi,
        int moduleDots,
        int columns,
        int rows,
        int cellWidth,
        int cellHeight,
        double textSize,
        int lineDots,
        int left,
        int top) {
    static final double WIDTH_MM = 210;
    static final double HEIGHT_MM = 297;
    static final double MARGIN_MM = 10;
    static final double HEADER_MM = 8;

    /** How wide a character of the fixed-pitch font is, in its size. */
    static final double PITCH = 0.602;

    private static final int LONGEST_LINE = 9; // two groups of a short code with their hyphen
    private static final int LINES = 3;
    private static final double SMALLEST_TEXT = 4;
    private static final double LARGEST_TEXT = 7;
    private static final double LINE_HEIGHT = 1.15;
    private static final double GAP = 3; // points around text
    private static final int QUIET_ZONES = 8; // modules, both sides together
    private static final double MM_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;

    /** @param side of a symbol, in modules */
    static SheetLayout of(int side, int dotsPerModule, int dpi) {
        int usableWidth = dots(WIDTH_MM - 2 * MARGIN_MM, dpi);
        int usableHeight = dots(HEIGHT_MM - 2 * MARGIN_MM - HEADER_MM, dpi);
        int modules = side + QUIET_ZONES;
        int largestText = LINES * pointDots(LARGEST_TEXT * LINE_HEIGHT, dpi) + pointDots(GAP, dpi);
        int moduleDots = Math.min(dotsPerModule, Math.min(usableWidth, usableHeight - largestText) / modules);
        double width = modules * moduleDots * POINTS_PER_INCH / dpi;
        double text = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, (width - GAP) / (LONGEST_LINE * PITCH)));
        int line = pointDots(text * LINE_HEIGHT, dpi);
        int cellWidth = Math.max(modules * moduleDots, pointDots(LONGEST_LINE * PITCH * text + GAP, dpi));
        int cellHeight = modules * moduleDots + LINES * line + pointDots(GAP, dpi);
        int columns = usableWidth / cellWidth;
        int rows = usableHeight / cellHeight;
        return new SheetLayout(
                side,
                dpi,
                moduleDots,
                columns,
                rows,
                cellWidth,
                cellHeight,
                text,
                line,
                (dots(WIDTH_MM, dpi) - columns * cellWidth) / 2,
                dots(HEIGHT_MM - MARGIN_MM - HEADER_MM, dpi));
    }

    /** Symbols on a full sheet. */
    int perSheet() {
        return columns * rows;
    }

    /** Of a cell, which are filled line by line, from 0. */
    int cellLeft(int cell) {
        return left + cell % columns * cellWidth;
    }

    int cellTop(int cell) {
        return top - cell / columns * cellHeight;
    }

    /** Of the symbol in it, without quiet zone. */
    int symbolLeft(int cell) {
        return cellLeft(cell) + (cellWidth - side * moduleDots) / 2;
    }

    int symbolBottom(int cell) {
        return cellTop(cell) - (side + QUIET_ZONES / 2) * moduleDots;
    }

    /** Points from the left, so that a text stands in the middle of its cell. */
    double textLeft(int cell, int characters) {
        return points(cellLeft(cell)) + (points(cellWidth) - characters * PITCH * textSize) / 2;
    }

    /** Points from below, of a line counted from 0. */
    double baseline(int cell, int line) {
        return points(cellTop(cell) - (side + QUIET_ZONES) * moduleDots - line * lineDots) - 0.8 * textSize;
    }

    double points(int dots) {
        return dots * POINTS_PER_INCH / dpi;
    }

    static double pointsOf(double millimetres) {
        return millimetres * POINTS_PER_INCH / MM_PER_INCH;
    }

    /** As PDF writes numbers; a ten-thousandth of a point is far below a dot. */
    static String number(double points) {
        return String.format(Locale.ROOT, "%.4f", points);
    }

    private static int dots(double millimetres, int dpi) {
        return (int) (millimetres * dpi / MM_PER_INCH);
    }

    private static int pointDots(double points, int dpi) {
        return (int) Math.ceil(points * dpi / POINTS_PER_INCH);
    }
}
