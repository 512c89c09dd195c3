package cg.gouv.qr.symbol;

/** The eight conditions under which a data module changes its colour (ISO/IEC 18004, table 10). */
final class MaskPattern {
    static final int COUNT = 8;

    private MaskPattern() {}

    /**
     * Whether a mask changes a module.
     *
     * @param mask 0 to 7
     * @param x the column, j of the standard
     * @param y the row, i of the standard
     */
    static boolean changes(int mask, int x, int y) {
        int sum = switch (mask) {
            case 0 -> (y + x) % 2;
            case 1 -> y % 2;
            case 2 -> x % 3;
            case 3 -> (y + x) % 3;
            case 4 -> (y / 2 + x / 3) % 2;
            case 5 -> y * x % 2 + y * x % 3;
            case 6 -> (y * x % 2 + y * x % 3) % 2;
            case 7 -> (y * x % 3 + (y + x) % 2) % 2;
            default -> throw new IllegalArgumentException("A mask is numbered 0 to 7, found " + mask);
        };
        return sum == 0;
    }
}
