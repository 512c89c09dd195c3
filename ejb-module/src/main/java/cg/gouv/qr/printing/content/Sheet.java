package cg.gouv.qr.printing.content;

import cg.gouv.qr.signature.StampSigner;
import cg.gouv.qr.symbol.Symbol;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The content stream of a sheet: operators that are the same on each, with slots of constant width. A symbol is an inline
 * image mask of one bit a module in hexadecimal, painted black; texts are the font's glyphs in hexadecimal.
 */
final class Sheet {
    private static final String SPECIMEN = "SPÉCIMEN";
    private static final int HALF_CODE = 9; // two groups and their hyphen
    private static final int GLYPH = 4; // hexadecimal digits
    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final SheetLayout layout;
    private final SheetFurniture furniture;
    private final PackPlan plan;
    private final StampSigner signer;
    private final int sheets;
    private final int cells;
    private final int width;
    private final int sheetWidth;
    private final byte[] template;
    private final int numberSlot;
    private final int firstSlot;
    private final int lastSlot;
    private final int[] maskSlots;
    private final int[] positionSlots;
    private final int[] upperSlots;
    private final int[] lowerSlots;

    /**
     * @param sheets in all
     * @param cells that are filled on this one
     */
    Sheet(SheetLayout layout, SheetFurniture furniture, PackPlan plan, StampSigner signer, int sheets, int cells) {
        this.layout = layout;
        this.furniture = furniture;
        this.plan = plan;
        this.signer = signer;
        this.sheets = sheets;
        this.cells = cells;
        this.width = plan.positionWidth();
        this.sheetWidth = Integer.toString(sheets).length();
        this.maskSlots = new int[cells];
        this.positionSlots = new int[cells];
        this.upperSlots = new int[cells];
        this.lowerSlots = new int[cells];
        StringBuilder text = new StringBuilder();
        int[] head = putHead(text);
        this.numberSlot = head[0];
        this.firstSlot = head[1];
        this.lastSlot = head[2];
        for (int cell = 0; cell < cells; cell++) {
            putCell(text, cell);
        }
        this.template = text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    int size() {
        return template.length;
    }

    /** Writes the sheet of an index from 0. */
    void write(long index, Stamps stamps, ByteBuffer into) {
        int begin = into.position();
        into.put(template);
        int end = into.position();
        int first = (int) index * layout.perSheet() + 1;
        putNumber(into.position(begin + numberSlot), (int) index + 1, sheetWidth);
        putNumber(into.position(begin + firstSlot), first, width);
        putNumber(into.position(begin + lastSlot), first + cells - 1, width);
        for (int cell = 0; cell < cells; cell++) {
            var stamp = stamps.at(first + cell);
            putMask(into.position(begin + maskSlots[cell]), stamp.symbol());
            putNumber(into.position(begin + positionSlots[cell]), first + cell, width);
            if (!plan.specimen()) {
                String code = signer.shortCode(stamp.code()).text();
                putGlyphs(into.position(begin + upperSlots[cell]), code, 0, HALF_CODE);
                putGlyphs(into.position(begin + lowerSlots[cell]), code, HALF_CODE + 1, code.length());
            }
        }
        into.position(end);
    }

    /** @return the slots of the sheet's number, its first and its last position */
    private int[] putHead(StringBuilder text) {
        String before = "feuille ";
        String between = "/" + sheets + " positions ";
        int characters = before.length() + sheetWidth + between.length() + 2 * width + 1;
        double right = SheetLayout.pointsOf(SheetLayout.WIDTH_MM - SheetLayout.MARGIN_MM);
        double left = right - characters * SheetLayout.PITCH * SheetFurniture.titleSize();
        text.append("0 g\nBT/F1 ").append(SheetFurniture.titleSize()).append(" Tf ");
        text.append(SheetLayout.number(left)).append(' ');
        text.append(SheetLayout.number(SheetFurniture.titleBaseline())).append(" Td<");
        text.append(furniture.shown(before));
        int number = slot(text, sheetWidth);
        text.append(furniture.shown(between));
        int first = slot(text, width);
        text.append(furniture.shown("-"));
        int last = slot(text, width);
        text.append(">Tj ET\n");
        return new int[] {number, first, last};
    }

    private void putCell(StringBuilder text, int cell) {
        int side = layout.side();
        String size = SheetLayout.number(layout.points(side * layout.moduleDots()));
        text.append("q ").append(size).append(" 0 0 ").append(size).append(' ');
        text.append(SheetLayout.number(layout.points(layout.symbolLeft(cell)))).append(' ');
        text.append(SheetLayout.number(layout.points(layout.symbolBottom(cell))))
                .append(" cm\n");
        text.append("BI/W ").append(side).append("/H ").append(side).append("/IM true/F/AHx ID ");
        maskSlots[cell] = text.length();
        text.append("0".repeat((side + 7) / 8 * 2 * side)).append(">\nEI Q\nBT/F1 ");
        text.append(SheetLayout.number(layout.textSize())).append(" Tf");
        positionSlots[cell] = putLine(text, cell, 0, width);
        text.append(">Tj");
        if (plan.specimen()) {
            putLine(text, cell, 1, SPECIMEN.length());
            text.setLength(text.length() - GLYPH * SPECIMEN.length());
            text.append(furniture.shown(SPECIMEN)).append(">Tj");
        } else {
            upperSlots[cell] = putLine(text, cell, 1, HALF_CODE);
            text.append(">Tj");
            lowerSlots[cell] = putLine(text, cell, 2, HALF_CODE);
            text.append(">Tj");
        }
        text.append(" ET\n");
    }

    private int putLine(StringBuilder text, int cell, int line, int characters) {
        text.append(" 1 0 0 1 ").append(SheetLayout.number(layout.textLeft(cell, characters)));
        text.append(' ').append(SheetLayout.number(layout.baseline(cell, line))).append(" Tm<");
        return slot(text, characters);
    }

    private static int slot(StringBuilder text, int characters) {
        int slot = text.length();
        text.append("0".repeat(GLYPH * characters));
        return slot;
    }

    /** A dark module is 0, which a mask paints; what fills a row's last byte is never looked at. */
    private void putMask(ByteBuffer into, Symbol symbol) {
        int bytes = (symbol.side() + 7) / 8;
        for (int y = 0; y < symbol.side(); y++) {
            long row = ~symbol.row(y);
            for (int shift = Long.SIZE - 4; shift >= Long.SIZE - 8 * bytes; shift -= 4) {
                into.put(HEXADECIMAL[(int) (row >>> shift) & 0xF]);
            }
        }
    }

    private void putNumber(ByteBuffer into, int number, int digits) {
        int begin = into.position();
        int rest = number;
        for (int i = digits - 1; i >= 0; i--, rest /= 10) {
            into.position(begin + GLYPH * i);
            into.put(furniture.glyph('0' + rest % 10));
        }
    }

    private void putGlyphs(ByteBuffer into, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            into.put(furniture.glyph(text.charAt(i)));
        }
    }
}
