package cg.gouv.qr.symbol;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Draws symbols as SVG (1.1): black shapes on the grid of modules, a white square with quiet zone below them.
 *
 * <p>A row of modules is one outline. It begins at the row's lower edge and goes, module by module, up to the upper edge
 * where one is dark, and down again where one is white: {@code v-1h1} and {@code v+1h1}, or {@code v-0h1} and {@code
 * v+0h1} where the height is right already. The way back along the lower edge closes it. So dark modules side by side are
 * one shape without a seam, and every symbol's text has one length: the sign tells whether the module is dark, the digit
 * whether it differs from the one before it.
 *
 * <p>The text is given deflated. Signs and digits are literals of three bits, of which the last tells which one, and what
 * stands between them is a match; so the file is a {@link Stencil}. Immutable.
 */
public final class SvgEncoder {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final String BETWEEN = "h1v";
    private static final int TOKEN = 2 + BETWEEN.length();
    private static final String VARIABLE = "+-01";
    private static final int VARIABLE_CODES = 3; // bits: half of the code space
    private static final int BETWEEN_CODE = 2; // bits: a quarter of it, the other one is everything else's

    private final int side;
    private final String head;
    private final String again;
    private final Stencil stencil;

    private SvgEncoder(int side, int dotsPerModule, int dpi) {
        this.side = side;
        int modules = side + 2 * PngEncoder.QUIET_ZONE;
        String size =
                String.format(Locale.ROOT, "%.4fmm", modules * (double) dotsPerModule / dpi * MILLIMETRES_PER_INCH);
        this.head = """
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %d %d">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="M%d %dv""".formatted(
                size, size, modules, modules, modules, modules, PngEncoder.QUIET_ZONE, PngEncoder.QUIET_ZONE + 1);
        this.again = "m-" + side + " 1v"; // from a row's end to the next row's begin
        BitWriter out = new BitWriter();
        int[] rows = putText(out);
        this.stencil = new Stencil(out.toByteArray(), rows, this::columnBits);
    }

    /**
     * An encoder for symbols of one side.
     *
     * @param side 29 or 33
     * @param dotsPerModule with dpi, the size of a module: it is that of {@link PngEncoder}'s
     */
    public static SvgEncoder of(int side, int dotsPerModule, int dpi) {
        return new SvgEncoder(side, dotsPerModule, dpi);
    }

    /** Bytes of every deflated text. */
    public int size() {
        return stencil.size();
    }

    /** Bytes of every text. */
    public int textSize() {
        return head.length() + side * (side * TOKEN + 2) + (side - 1) * again.length() + tail().length();
    }

    /**
     * Draws a symbol.
     *
     * @param into takes {@link #size} bytes: a deflate stream (RFC 1951) without frame
     */
    public void draw(Symbol symbol, byte[] into, int offset) {
        requireSide(symbol);
        stencil.cut(symbol, into, offset);
    }

    /** What {@link #draw} deflates. */
    public String text(Symbol symbol) {
        requireSide(symbol);
        StringBuilder text = new StringBuilder(textSize()).append(head);
        for (int y = 0; y < side; y++) {
            text.append(y == 0 ? "" : again);
            boolean before = false;
            for (int x = 0; x < side; x++) {
                boolean dark = symbol.module(x, y);
                text.append(dark ? '-' : '+').append(dark == before ? '0' : '1').append(BETWEEN);
                before = dark;
            }
            text.append('+').append(before ? '1' : '0');
        }
        return text.append(tail()).toString();
    }

    private static String tail() {
        return "\"/></svg>\n";
    }

    private void requireSide(Symbol symbol) {
        if (symbol.side() != side) {
            throw new IllegalArgumentException(
                    "This encoder draws symbols of side " + side + ", found " + symbol.side());
        }
    }

    /**
     * Puts the text of an empty symbol.
     *
     * @return where the rows begin, in bits
     */
    private int[] putText(BitWriter out) {
        int rowLength = again.length() + side * TOKEN + 2;
        DeflateBlock block = new DeflateBlock(out, literals(), distances(rowLength));
        int[] rows = new int[side];
        putLiterals(block, head);
        for (int y = 0; y < side; y++) {
            if (y == 1) {
                putLiterals(block, again);
            } else if (y > 1) {
                block.repeat(again.length(), rowLength);
            }
            rows[y] = out.position();
            putLiterals(block, "+0" + BETWEEN);
            for (int x = 1; x < side; x++) {
                putLiterals(block, "+0");
                block.repeat(BETWEEN.length(), TOKEN);
            }
            putLiterals(block, "+0");
        }
        putLiterals(block, tail());
        block.end();
        return rows;
    }

    private static void putLiterals(DeflateBlock block, String text) {
        for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
            block.literal(each);
        }
    }

    /** The last bits of the module's sign and digit, and of the digit behind it. */
    private int[] columnBits(int x) {
        int sign = signBit(x);
        return new int[] {sign, sign + VARIABLE_CODES, signBit(x + 1) + VARIABLE_CODES};
    }

    private int signBit(int x) {
        int first = VARIABLE_CODES - 1;
        int pair = 2 * VARIABLE_CODES;
        HuffmanCode code = literals();
        int literalBetween = code.length('h') + code.length('1') + code.length('v');
        int matchedBetween = BETWEEN_CODE + 1 + 1; // the distance's code and its extra bit
        return x == 0 ? first : first + pair + literalBetween + (x - 1) * (pair + matchedBetween);
    }

    private HuffmanCode literals() {
        boolean[] others = new boolean[DeflateBlock.LITERALS_AND_LENGTHS];
        (head + again + BETWEEN + tail()).chars().forEach(each -> others[each] = true);
        others[DeflateBlock.END] = true;
        others[DeflateBlock.lengthSymbol(again.length())] = true;
        VARIABLE.chars().forEach(each -> others[each] = false);
        int between = DeflateBlock.lengthSymbol(BETWEEN.length());
        HuffmanCode rest = HuffmanCode.level(others);
        int[] lengths = new int[DeflateBlock.LITERALS_AND_LENGTHS];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            lengths[symbol] = others[symbol] ? 2 + rest.length(symbol) : 0;
        }
        VARIABLE.chars().forEach(each -> lengths[each] = VARIABLE_CODES);
        lengths[between] = BETWEEN_CODE;
        return new HuffmanCode(lengths);
    }

    private static HuffmanCode distances(int rowLength) {
        int[] lengths = new int[DeflateBlock.DISTANCES];
        lengths[DeflateBlock.distanceSymbol(TOKEN)] = 1;
        lengths[DeflateBlock.distanceSymbol(rowLength)] = 1;
        return new HuffmanCode(lengths);
    }
}
