package cg.gouv.qr.signature;

import cg.gouv.qr.code.Serial;

/**
 * The keyed bijection between serials and what codes show of them: FF1-AES-256 (NIST SP 800-38G), radix 2, 45 numerals,
 * most significant first, empty tweak.
 *
 * <p><b>Security guarantees.</b> Without the key, codes tell neither how many stamps were made nor which are
 * neighbours. It does not authenticate: every 45-bit number is the image of some serial; the tag does that. Safe for
 * several threads.
 */
public final class SerialPermutation {
    private static final int LOW_BITS = 23; // numerals of the second half: 45 - ⌊45/2⌋
    private static final long LOW_MASK = (1L << LOW_BITS) - 1;
    private final Ff1 ff1;

    SerialPermutation(byte[] key) {
        this.ff1 = new Ff1(key, 2, Serial.BITS, new byte[0]);
    }

    /** The permuted serial of a serial, both 45 bits. */
    public long permute(long serial) {
        var halves = halves(serial);
        ff1.encrypt(halves);
        return halves[0] << LOW_BITS | halves[1];
    }

    /** The serial of a permuted serial, both 45 bits. */
    public long unpermute(long permutedSerial) {
        var halves = halves(permutedSerial);
        ff1.decrypt(halves);
        return halves[0] << LOW_BITS | halves[1];
    }

    private static long[] halves(long serial) {
        Serial.check(serial);
        return new long[] {serial >>> LOW_BITS, serial & LOW_MASK};
    }
}
