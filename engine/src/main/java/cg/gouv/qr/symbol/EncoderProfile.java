package cg.gouv.qr.symbol;

/**
 * How a text becomes a symbol, down to the last module. A profile is frozen by its number: whatever would change one
 * output bit (version, level, mode, mask choice, packing) is a new profile, and the golden hashes of the old ones stay.
 *
 * <p>All profiles use a single segment in alphanumeric mode and choose the mask by the penalty rules of ISO/IEC 18004,
 * 7.8.3, as ZXing reads them (the lowest penalty; among equals the lowest mask number).
 */
public enum EncoderProfile {
    /** Version 3, level Q: the stamp on an ordinary substrate. */
    STANDARD(1, 3, CorrectionLevel.Q, 2, 18),
    /** Version 4, level Q: the same for a host of 11 to 30 characters. */
    LONG_HOST(2, 4, CorrectionLevel.Q, 2, 26),
    /** Version 4, level M: GS1 Digital Link. */
    GS1(3, 4, CorrectionLevel.M, 2, 18),
    /** Version 4, level H: rough substrates. */
    ROUGH(4, 4, CorrectionLevel.H, 4, 16);

    private final int number;
    private final int version;
    private final CorrectionLevel level;
    private final int codewords;
    private final int blocks;
    private final int checkOfBlock;

    /**
     * A profile; blocks and their check codewords are those of ISO/IEC 18004, table 9.
     *
     * @param blocks of error correction, all of one length
     * @param checkOfBlock check codewords of each
     */
    EncoderProfile(int number, int version, CorrectionLevel level, int blocks, int checkOfBlock) {
        this.number = number;
        this.version = version;
        this.level = level;
        this.codewords = new DataModules(modules()).count() / 8;
        this.blocks = blocks;
        this.checkOfBlock = checkOfBlock;
    }

    /**
     * The profile of a frozen number.
     *
     * @throws UnknownProfile if no profile has this number
     */
    public static EncoderProfile of(int number) {
        for (var profile : values()) {
            if (profile.number == number) {
                return profile;
            }
        }
        throw new UnknownProfile(number);
    }

    /** The frozen number, as it stands in a shard's header. */
    public int number() {
        return number;
    }

    /** The symbol's version, 3 or 4 (ISO/IEC 18004, 7.1). */
    public int version() {
        return version;
    }

    /** The error correction level's letter: M, Q or H. */
    public String level() {
        return level.name();
    }

    CorrectionLevel correction() {
        return level;
    }

    /** How its data codewords become the final sequence. */
    Codewords codewords() {
        return new Codewords(codewords, blocks, checkOfBlock);
    }

    /** How many alphanumeric characters fit: 47, 67, 90 or 50 (ISO/IEC 18004, table 7). */
    public int capacity() {
        return Message.alphanumericCapacity(codewords().data());
    }

    /** Modules along one side, without the quiet zone: 29 or 33. */
    public int modules() {
        return 17 + 4 * version;
    }

    /** Bytes of the packed symbol: 106 or 137. */
    public int packedSize() {
        return Symbol.packedSize(modules());
    }

    /** No profile has the number; {@link #number()} is what was found. */
    public static final class UnknownProfile extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final int number;

        UnknownProfile(int number) {
            super("An encoder profile is numbered 1 to 4, found " + number);
            this.number = number;
        }

        public int number() {
            return number;
        }
    }
}
