package cg.gouv.qr.symbol;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * How a text becomes a symbol, down to the last module. A profile is frozen by its number: whatever would change one
 * output bit (version, level, mode, mask choice, packing) is a new profile, and the golden hashes of the old ones stay.
 *
 * <p>All profiles use a single segment in alphanumeric mode and choose the mask by the penalty rules of ISO/IEC 18004,
 * 7.8.3, as ZXing reads them (the lowest penalty; among equals the lowest mask number).
 */
public enum EncoderProfile {
    /** Version 3, level Q: the stamp on an ordinary substrate. */
    STANDARD(1, 3, ErrorCorrectionLevel.Q, 47),
    /** Version 4, level Q: the same for a host of 11 to 30 characters. */
    LONG_HOST(2, 4, ErrorCorrectionLevel.Q, 67),
    /** Version 4, level M: GS1 Digital Link. */
    GS1(3, 4, ErrorCorrectionLevel.M, 90),
    /** Version 4, level H: rough substrates. */
    ROUGH(4, 4, ErrorCorrectionLevel.H, 50);

    private final int number;
    private final int version;
    private final ErrorCorrectionLevel level;
    private final int capacity;

    EncoderProfile(int number, int version, ErrorCorrectionLevel level, int capacity) {
        this.number = number;
        this.version = version;
        this.level = level;
        this.capacity = capacity;
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

    ErrorCorrectionLevel zxingLevel() {
        return level;
    }

    /** How many alphanumeric characters fit (ISO/IEC 18004, table 7). */
    public int capacity() {
        return capacity;
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
