package cg.gouv.qr.code;

/**
 * The leftmost 80 or 60 bits of a MAC.
 *
 * @param bits 80 or 60
 * @param high the first 40 bits
 * @param low the other 40, or 20
 */
public record StampTag(int bits, long high, long low) {
    private static final int HIGH_BITS = 40;

    public StampTag {
        if (bits != 80 && bits != 60) {
            throw new IllegalArgumentException("A tag has 80 or 60 bits, found " + bits);
        }
        if (high >>> HIGH_BITS != 0 || low >>> (bits - HIGH_BITS) != 0) {
            throw new IllegalArgumentException("A tag's halves have 40 and " + (bits - HIGH_BITS) + " bits, found "
                    + Long.toHexString(high) + " and " + Long.toHexString(low));
        }
    }

    /** The leftmost bits of a MAC of at least 10 bytes. */
    public static StampTag leftmost(byte[] mac, int bits) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 5; i++) {
            high = high << 8 | (mac[i] & 0xFF);
            low = low << 8 | (mac[5 + i] & 0xFF);
        }
        return new StampTag(bits, high, low >>> (80 - bits));
    }

    /** All bits that differ, folded together; 0 for equal tags. Takes the same time wherever they differ. */
    public long difference(StampTag other) {
        return (bits ^ other.bits) | (high ^ other.high) | (low ^ other.low);
    }
}
