package cg.gouv.qr.code;

/**
 * A Global Trade Item Number of 8, 12, 13 or 14 digits whose last is the check digit (GS1 General Specifications, 7.9).
 * The value keeps the length it was given in.
 */
public record Gtin(String value) {
    /**
     * Checks characters, length and check digit.
     *
     * @throws InvalidGtin if it has another length, another character than a digit, or a wrong check digit
     */
    public Gtin {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                throw InvalidGtin.character(value, i);
            }
        }
        int length = value.length();
        if (length != 8 && length != 12 && length != 13 && length != 14) {
            throw InvalidGtin.length(value);
        }
        char expected = checkDigit(value.substring(0, length - 1));
        if (value.charAt(length - 1) != expected) {
            throw InvalidGtin.check(value, expected);
        }
    }

    /** The same number in 14 digits, filled with zeros on the left. */
    public Gtin asGtin14() {
        return value.length() == 14 ? this : new Gtin("0".repeat(14 - value.length()) + value);
    }

    @Override
    public String toString() {
        return value;
    }

    // Weights 3 and 1 alternate from the right, beside the check digit.
    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += weight * (digits.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
