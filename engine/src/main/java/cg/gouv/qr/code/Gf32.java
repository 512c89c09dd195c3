package cg.gouv.qr.code;

/** The field of 32 elements: polynomials over GF(2) modulo x⁵ + x² + 1, bit i for xⁱ; x (2) generates all but zero. */
final class Gf32 {
    private static final int MODULUS = 0b100101;

    private Gf32() {}

    /** The product with x. */
    static int timesX(int element) {
        int shifted = element << 1;
        return (shifted & 32) == 0 ? shifted : shifted ^ MODULUS;
    }

    /**
     * The symbol that, put behind the first {@code count}, makes c₀xⁿ + … + cₙ zero at x. The weights of any two
     * places differ while there are at most 31 places, hence swaps are found wherever they are.
     */
    static int check(int[] symbols, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = timesX(value) ^ symbols[i];
        }
        return timesX(value);
    }
}
