package cg.gouv.qr.symbol;

/** How much of a symbol may be lost (ISO/IEC 18004, 7.5.1), with its two bits in the format information (7.9.1). */
enum CorrectionLevel {
    /** About 15 % of the codewords. */
    M(0b00),
    /** About 25 %. */
    Q(0b11),
    /** About 30 %. */
    H(0b10);

    private final int bits;

    CorrectionLevel(int bits) {
        this.bits = bits;
    }

    /**
     * The 15 bits of the format information: level and mask, ten check bits of a BCH code, all of it masked so that it
     * is never zero (ISO/IEC 18004, annex C).
     *
     * @param mask 0 to 7
     */
    int format(int mask) {
        int data = bits << 3 | mask;
        int remainder = data;
        for (int i = 0; i < 10; i++) { // divided by x¹⁰ + x⁸ + x⁵ + x⁴ + x² + x + 1
            remainder = remainder << 1 ^ (remainder >>> 9) * 0b101_0011_0111;
        }
        return (data << 10 | remainder) ^ 0b101_0100_0001_0010;
    }
}
