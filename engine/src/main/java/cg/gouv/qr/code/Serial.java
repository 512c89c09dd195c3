package cg.gouv.qr.code;

/** The limits of a stamp's serial: 45 bits, from one sequence for all lots and epochs. */
public final class Serial {
    public static final int BITS = 45;
    /** 35,184,372,088,831. */
    public static final long MAX = (1L << BITS) - 1;

    private Serial() {}

    /**
     * Gives the serial back if it is one.
     *
     * @throws OutOfRange unless the serial is in [0, MAX]
     */
    public static long check(long serial) {
        if (serial < 0 || serial > MAX) {
            throw new OutOfRange(serial);
        }
        return serial;
    }

    /** A serial outside its 45 bits. */
    public static final class OutOfRange extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final long found;

        OutOfRange(long found) {
            super("A serial is in [0, " + MAX + "], found " + found);
            this.found = found;
        }

        public long found() {
            return found;
        }
    }
}
