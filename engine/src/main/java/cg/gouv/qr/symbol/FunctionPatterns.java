package cg.gouv.qr.symbol;

/**
 * The modules of a symbol of version 2 to 6 that carry no data (ISO/IEC 18004, 6.3): finders with their separators, timing
 * patterns, the one alignment pattern, the dark module, and the place of the format information, which is light here.
 */
final class FunctionPatterns {
    private static final int FINDER = 7; // modules a side
    private static final int TIMING = 6; // the row and the column

    private final int side;
    private final boolean[][] reserved; // [y][x]
    private final boolean[][] dark;

    /** @param side modules a side, 25 to 41 */
    FunctionPatterns(int side) {
        this.side = side;
        this.reserved = new boolean[side][side];
        this.dark = new boolean[side][side];
        for (int i = 0; i < side; i++) {
            set(i, TIMING, i % 2 == 0);
            set(TIMING, i, i % 2 == 0);
        }
        square(3, 3, 4);
        square(side - 4, 3, 4);
        square(3, side - 4, 4);
        square(side - 7, side - 7, 2);
        for (int i = 0; i < 15; i++) {
            reserve(formatBesideFinder(i));
            reserve(formatSplit(i));
        }
        set(FINDER + 1, side - FINDER - 1, true);
    }

    boolean isReserved(int x, int y) {
        return reserved[y][x];
    }

    boolean isDark(int x, int y) {
        return dark[y][x];
    }

    /** Where bit i of the format information lies round the upper left finder, as {x, y}; bit 0 is the least significant. */
    int[] formatBesideFinder(int i) {
        if (i < 6) {
            return new int[] {8, i};
        }
        return switch (i) {
            case 6 -> new int[] {8, 7};
            case 7 -> new int[] {8, 8};
            case 8 -> new int[] {7, 8};
            default -> new int[] {14 - i, 8};
        };
    }

    /** Where its second copy has bit i, along the two other finders. */
    int[] formatSplit(int i) {
        return i < 8 ? new int[] {side - 1 - i, 8} : new int[] {8, side - 15 + i};
    }

    /**
     * A finder with its separator or an alignment pattern: rings of alternating colour round a dark centre. What falls
     * outside of the symbol is left out.
     *
     * @param radius of the outer ring: 4 for a finder, whose rings 2 and 4 are light; 2 for the alignment pattern, whose
     *     ring 1 is light
     */
    private void square(int centreX, int centreY, int radius) {
        int light = radius == 4 ? 2 : 1;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                int x = centreX + dx;
                int y = centreY + dy;
                if (x >= 0 && x < side && y >= 0 && y < side) {
                    int ring = Math.max(Math.abs(dx), Math.abs(dy));
                    set(x, y, ring != light && ring != 4);
                }
            }
        }
    }

    private void reserve(int[] place) {
        reserved[place[1]][place[0]] = true;
    }

    private void set(int x, int y, boolean isDark) {
        reserved[y][x] = true;
        dark[y][x] = isDark;
    }
}
