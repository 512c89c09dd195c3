package cg.gouv.qr.symbol;

/** A text that a profile cannot hold; the message says what fits and what was found. */
public final class TextDoesNotFit extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final EncoderProfile profile;

    private TextDoesNotFit(EncoderProfile profile, String message) {
        super(message);
        this.profile = profile;
    }

    static TextDoesNotFit length(EncoderProfile profile, int found) {
        return new TextDoesNotFit(
                profile,
                "Profile " + profile.number() + " holds " + profile.capacity() + " characters, found " + found);
    }

    static TextDoesNotFit character(EncoderProfile profile, int character, int index) {
        return new TextDoesNotFit(
                profile,
                String.format(
                        "Profile %d holds alphanumeric-mode characters, found U+%04X at %d",
                        profile.number(), character, index));
    }

    static TextDoesNotFit tail(EncoderProfile profile, int expected, int found) {
        return new TextDoesNotFit(
                profile, "This encoder's texts end with " + expected + " characters behind the prefix, found " + found);
    }

    public EncoderProfile profile() {
        return profile;
    }
}
