package cg.gouv.qr.code;

import java.util.Optional;

/** What a code's first symbol says. A format fixes the length, the path and the tag's length, and holds only so. */
public enum CodeFormat {
    /** A stamp, on ordinary and on rough substrates. */
    STANDARD(1, 80),
    /** A stamp in a GS1 Digital Link. */
    GS1(2, 60),
    /** For setting up a press; never a product's. */
    SPECIMEN(3, 80),
    /** The same in a GS1 Digital Link. */
    GS1_SPECIMEN(4, 60);

    private final int number;
    private final int tagBits;

    CodeFormat(int number, int tagBits) {
        this.number = number;
        this.tagBits = tagBits;
    }

    /** The format of a number in [0, 31]; empty for those that are not assigned. */
    public static Optional<CodeFormat> find(int number) {
        return switch (number) {
            case 1 -> Optional.of(STANDARD);
            case 2 -> Optional.of(GS1);
            case 3 -> Optional.of(SPECIMEN);
            case 4 -> Optional.of(GS1_SPECIMEN);
            default -> Optional.empty();
        };
    }

    /** The five bits in the code: 1 to 4. */
    public int number() {
        return number;
    }

    /** 80 or, in GS1 formats, 60. */
    public int tagBits() {
        return tagBits;
    }

    /** Symbols that vary, after the URL's constant prefix: 28 or, in GS1 formats, 24. */
    public int tailLength() {
        return StampCode.HEAD_SYMBOLS + tagBits / 5;
    }

    public boolean isGs1() {
        return this == GS1 || this == GS1_SPECIMEN;
    }

    public boolean isSpecimen() {
        return this == SPECIMEN || this == GS1_SPECIMEN;
    }

    /** The specimen's format for a real stamp's, and the real stamp's for a specimen's. */
    public CodeFormat counterpart() {
        return switch (this) {
            case STANDARD -> SPECIMEN;
            case GS1 -> GS1_SPECIMEN;
            case SPECIMEN -> STANDARD;
            case GS1_SPECIMEN -> GS1;
        };
    }
}
