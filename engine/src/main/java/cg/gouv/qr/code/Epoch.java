package cg.gouv.qr.code;

/** The limits of a key epoch's number: 10 bits. A number is never used twice. */
public final class Epoch {
    public static final int BITS = 10;
    public static final int MAX = (1 << BITS) - 1;
    /** A short code carries the epoch modulo this. */
    public static final int RESIDUES = 32;

    private Epoch() {}

    /**
     * Gives the epoch back if it is one.
     *
     * @throws OutOfRange unless the epoch is in [0, 1023]
     */
    public static int check(int epoch) {
        if (epoch < 0 || epoch > MAX) {
            throw new OutOfRange(epoch);
        }
        return epoch;
    }

    /** An epoch outside its 10 bits. */
    public static final class OutOfRange extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final int found;

        OutOfRange(int found) {
            super("An epoch is in [0, " + MAX + "], found " + found);
            this.found = found;
        }

        public int found() {
            return found;
        }
    }
}
