package cg.gouv.qr.listing;

import cg.gouv.qr.shard.Digest;

/**
 * What the signed part of a list says of one partition.
 *
 * @param values how many different hashes it holds, up to {@link #MOST_VALUES}
 * @param bits of each hash, 16 to 40; there are at least 2¹⁶ times as many hashes of so many bits as values
 * @param revoked how many of the values are those of revoked stamps
 * @param size bytes, up to {@link #MOST_BYTES}
 * @param sha256 of those bytes
 */
public record ListPartition(int values, int bits, int revoked, int size, Digest sha256) {
    /** The bits of a hash beyond what tells as many values apart: one wrong text in 2¹⁶ is taken for listed. */
    public static final int ERROR_BITS = 16;

    /** A reader need never hold more of a list at a time. */
    public static final int MOST_VALUES = 250_000;

    /** A reader need never load more of a list at a time. */
    public static final int MOST_BYTES = 1 << 20;

    /** @throws ListDamaged if no partition can be so */
    public ListPartition {
        require(values >= 0 && values <= MOST_VALUES, "has 0 to " + MOST_VALUES + " values", values);
        require(bits >= ERROR_BITS && bits <= CodeHashes.VALUE_BITS, "keeps 16 to 40 bits of a hash", bits);
        require(values <= 1L << (bits - ERROR_BITS), "has at most 2^" + (bits - ERROR_BITS) + " values", values);
        require(revoked >= 0 && revoked <= values, "has 0 to " + values + " revoked values", revoked);
        require(size >= 0 && size <= MOST_BYTES, "has at most " + MOST_BYTES + " bytes", size);
    }

    /** How likely a text that is none of the lot's codes is taken for one here: 2⁻¹⁶ at most. */
    public double falsePositiveRate() {
        return Math.scalb((double) values, -bits);
    }

    /** The fewest bits that keep the error of so many values within 2⁻¹⁶. */
    static int bitsFor(int values) {
        int needed = values <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(values - 1);
        return ERROR_BITS + needed;
    }

    private static void require(boolean holds, String expected, long found) {
        if (!holds) {
            throw new ListDamaged("A partition " + expected + ", found " + found);
        }
    }
}
