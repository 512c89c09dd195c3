package cg.gouv.qr.symbol;

/**
 * The field of 256 elements in which a symbol's error correction is computed: polynomials over GF(2) modulo
 * x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2), bit i for xⁱ.
 */
final class GaloisField {
    private static final int MODULUS = 0b1_0001_1101;
    private static final int ORDER = 255; // of the multiplicative group, which x generates
    private static final int[] POWERS =
            new int[2 * ORDER]; // twice round, so that a sum of two logarithms needs no modulo
    private static final int[] LOGARITHMS = new int[ORDER + 1];

    static {
        int element = 1;
        for (int exponent = 0; exponent < ORDER; exponent++) {
            POWERS[exponent] = element;
            POWERS[exponent + ORDER] = element;
            LOGARITHMS[element] = exponent;
            element <<= 1;
            if (element > ORDER) {
                element ^= MODULUS;
            }
        }
    }

    private GaloisField() {}

    /** x to the power of an exponent in [0, 255). */
    static int power(int exponent) {
        return POWERS[exponent];
    }

    static int product(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[LOGARITHMS[a] + LOGARITHMS[b]];
    }
}
