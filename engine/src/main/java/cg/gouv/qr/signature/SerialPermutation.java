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
        var one = new long[1];
        permute(serial, one, 1);
        return one[0];
    }

    /**
     * The permuted serials of consecutive serials.
     *
     * @param first the first serial
     * @param into where they are put, from the beginning
     * @param count how many
     */
    void permute(long first, long[] into, int count) {
        Serial.check(first);
        Serial.check(first + count - 1);
        var second = new long[count];
        for (int i = 0; i < count; i++) {
            into[i] = (first + i) >>> LOW_BITS;
            second[i] = (first + i) & LOW_MASK;
        }
        ff1.encrypt(into, second, count);
        for (int i = 0; i < count; i++) {
            into[i] = into[i] << LOW_BITS | second[i];
        }
    }

    /** The serial of a permuted serial, both 45 bits. */
    public long unpermute(long permutedSerial) {
        Serial.check(permutedSerial);
        var halves = new long[] {permutedSerial >>> LOW_BITS, permutedSerial & LOW_MASK};
        ff1.decrypt(halves);
        return halves[0] << LOW_BITS | halves[1];
    }
}
