package cg.gouv.qr.symbol;

import java.util.Arrays;

/** Where the bits of a symbol's codewords lie: the two-column zigzag of ISO/IEC 18004, 7.7.3. */
final class DataModules {
    private static final int TIMING_COLUMN = 6;

    private final int[] xs;
    private final int[] ys;

    /** @param side modules a side */
    DataModules(int side) {
        var patterns = new FunctionPatterns(side);
        int[] x = new int[side * side];
        int[] y = new int[side * side];
        int count = 0;
        boolean upwards = true;
        for (int right = side - 1; right > 0; right -= 2, upwards = !upwards) {
            if (right == TIMING_COLUMN) {
                right--;
            }
            for (int step = 0; step < side; step++) {
                int row = upwards ? side - 1 - step : step;
                for (int column = right; column > right - 2; column--) {
                    if (!patterns.isReserved(column, row)) {
                        x[count] = column;
                        y[count++] = row;
                    }
                }
            }
        }
        this.xs = Arrays.copyOf(x, count);
        this.ys = Arrays.copyOf(y, count);
    }

    /** Modules that hold data, the few beyond the last whole codeword included. */
    int count() {
        return xs.length;
    }

    /** The column of the module of a bit; bit 0 is the most significant of the first codeword. */
    int x(int bit) {
        return xs[bit];
    }

    /** Its row. */
    int y(int bit) {
        return ys[bit];
    }
}
