package cg.gouv.qr.certification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What proves that a certificate's reader holds it: 16 characters of Crockford's base 32, 80 random bits.
 *
 * <h2>Security guarantees</h2>
 *
 * It cannot be guessed, says nothing about the certification, and is compared in constant time.
 */
public record VerificationCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public VerificationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A verification code has 16 characters of Crockford's base 32, got " + value.length());
        }
    }

    static VerificationCode random() {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(text.toString());
    }

    /** Reads what a person typed: in any case, with spaces and hyphens, O for 0, I and L for 1. */
    static Optional<VerificationCode> typed(String text) {
        String code = text.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(code).matches() ? Optional.of(new VerificationCode(code)) : Optional.empty();
    }

    boolean matches(VerificationCode other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }

    /** In four groups of four, as it is printed. */
    public String spaced() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Says nothing: it must not stand in a log. */
    @Override
    public String toString() {
        return "VerificationCode[…]";
    }
}
