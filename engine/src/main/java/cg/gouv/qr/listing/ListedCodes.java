package cg.gouv.qr.listing;

/** The codes that a list is made of, by their position. They are asked for several times, and each time are the same. */
public interface ListedCodes {
    /** How many there are; positions run from 1 to this. */
    int count();

    /** Characters of each spelling. */
    int length();

    /**
     * Writes the spellings of consecutive positions one behind the other, in ASCII.
     *
     * @param first from 1
     */
    void write(int first, int count, byte[] into);

    /** Whether the stamp at a position is revoked. */
    boolean revoked(int position);
}
