package cg.gouv.qr.symbol;

/** The check codewords of a block (ISO/IEC 18004, 7.5.2): the remainder of its data by a generator polynomial. */
final class ReedSolomon {
    /** Coefficients of ∏ (x - 2ⁱ), i in [0, degree), from the highest power, without its leading 1. */
    private final int[] generator;

    /** @param checkCodewords how many a block gets, the degree of the generator */
    ReedSolomon(int checkCodewords) {
        generator = new int[checkCodewords];
        generator[checkCodewords - 1] = 1; // the polynomial 1
        for (int i = 0; i < checkCodewords; i++) {
            int root = GaloisField.power(i);
            for (int j = 0; j < checkCodewords; j++) { // times (x - root)
                generator[j] = GaloisField.product(generator[j], root);
                if (j + 1 < checkCodewords) {
                    generator[j] ^= generator[j + 1];
                }
            }
        }
    }

    /** The check codewords of a block's data codewords. */
    int[] check(int[] data) {
        int[] remainder = new int[generator.length];
        for (int codeword : data) { // long division, one codeword a step
            int factor = codeword ^ remainder[0];
            System.arraycopy(remainder, 1, remainder, 0, remainder.length - 1);
            remainder[remainder.length - 1] = 0;
            for (int i = 0; i < remainder.length; i++) {
                remainder[i] ^= GaloisField.product(generator[i], factor);
            }
        }
        return remainder;
    }
}
