package cg.gouv.qr.report;

import cg.gouv.qr.code.Crockford;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reporter keeps: {@code S-} and 12 characters of Crockford's base 32 in groups of four, of which the last is a check
 * symbol, so that a slip of the pen is told from a number that does not exist.
 *
 * <h2>Security guarantees</h2>
 *
 * Whoever has it may ask the report's state and erase its content, so it has 55 random bits: at 1,000 guesses a second and a
 * million reports, one hit in a year and more.
 */
public record ReceiptNumber(String value) {
    private static final int RANDOM_SYMBOLS = 11;
    private static final int SYMBOL_BITS = 5;
    private static final Pattern FORM = Pattern.compile("S-[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}");
    /** Longer texts are not looked at. */
    private static final int LONGEST = 40;

    private static final SecureRandom RANDOM = new SecureRandom();

    public ReceiptNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A receipt number such as S-0000-0000-0000 was expected, got " + value.length() + " characters");
        }
    }

    static ReceiptNumber random() {
        String symbols =
                Crockford.encode(RANDOM.nextLong() >>> (Long.SIZE - RANDOM_SYMBOLS * SYMBOL_BITS), RANDOM_SYMBOLS);
        return of(symbols + Crockford.check(symbols));
    }

    /** Reads what a person typed: in any case, with or without {@code S}, spaces and hyphens. */
    public static Optional<ReceiptNumber> typed(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String symbols = text.replaceAll("[\\s.-]", "");
        if (symbols.length() == RANDOM_SYMBOLS + 2 && (symbols.charAt(0) == 'S' || symbols.charAt(0) == 's')) {
            symbols = symbols.substring(1);
        }
        if (symbols.length() != RANDOM_SYMBOLS + 1 || symbols.chars().anyMatch(c -> Crockford.value((char) c) < 0)) {
            return Optional.empty();
        }
        StringBuilder canonical = new StringBuilder();
        symbols.chars().forEach(c -> canonical.append(Crockford.symbol(Crockford.value((char) c))));
        boolean isWhole = Crockford.check(canonical.substring(0, RANDOM_SYMBOLS)) == canonical.charAt(RANDOM_SYMBOLS);
        return isWhole ? Optional.of(of(canonical.toString())) : Optional.empty();
    }

    private static ReceiptNumber of(String symbols) {
        return new ReceiptNumber(
                "S-" + symbols.substring(0, 4) + "-" + symbols.substring(4, 8) + "-" + symbols.substring(8));
    }

    @Override
    public String toString() {
        return value;
    }
}
