package cg.gouv.qr.code;

/** A text that is no GTIN; it says what was expected and what was found. */
public final class InvalidGtin extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String value;

    /** What is wrong with it. */
    public enum Reason {
        CHARACTER,
        LENGTH,
        CHECK_DIGIT
    }

    private InvalidGtin(Reason reason, String value, String message) {
        super(message);
        this.reason = reason;
        this.value = value;
    }

    static InvalidGtin character(String value, int index) {
        return new InvalidGtin(
                Reason.CHARACTER,
                value,
                String.format(
                        "A GTIN is written with digits, found U+%04X at position %d",
                        (int) value.charAt(index), index + 1));
    }

    static InvalidGtin length(String value) {
        return new InvalidGtin(Reason.LENGTH, value, "A GTIN has 8, 12, 13 or 14 digits, found " + value.length());
    }

    static InvalidGtin check(String value, char expected) {
        return new InvalidGtin(
                Reason.CHECK_DIGIT,
                value,
                "The check digit of " + value + " is " + expected + ", found " + value.charAt(value.length() - 1));
    }

    public Reason reason() {
        return reason;
    }

    /** The text that was refused. */
    public String value() {
        return value;
    }
}
