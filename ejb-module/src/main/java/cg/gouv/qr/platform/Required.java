package cg.gouv.qr.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what people type. Each returns the value as it is stored: trimmed, inner white space as typed. */
public final class Required {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{8,15}");

    private Required() {}

    /**
     * @param minimum and maximum number of characters after trimming
     * @throws InvalidValue if the text is missing, too short, too long or holds control characters
     */
    public static String text(String field, @Nullable String value, int minimum, int maximum) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() && minimum > 0) {
            throw new InvalidValue(field, "invalid.missing");
        }
        if (text.length() < minimum || text.length() > maximum) {
            throw new InvalidValue(field, "invalid.length", minimum, maximum, text.length());
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidValue(field, "invalid.control");
        }
        return text;
    }

    /** @throws InvalidValue if the text is no e-mail address */
    public static String email(String field, @Nullable String value) {
        String text = text(field, value, 3, 254);
        if (!EMAIL.matcher(text).matches()) {
            throw new InvalidValue(field, "invalid.email", text);
        }
        return text;
    }

    /** @throws InvalidValue if the text is no telephone number in E.164 form, spaces aside */
    public static String phone(String field, @Nullable String value) {
        String text = text(field, value, 1, 40).replaceAll("[\\s.()-]", "");
        if (!PHONE.matcher(text).matches()) {
            throw new InvalidValue(field, "invalid.phone", text);
        }
        return text;
    }

    /** @throws InvalidValue if the number is missing or outside the range, bounds included */
    public static int number(String field, @Nullable Integer value, int minimum, int maximum) {
        if (value == null) {
            throw new InvalidValue(field, "invalid.missing");
        }
        if (value < minimum || value > maximum) {
            throw new InvalidValue(field, "invalid.range", minimum, maximum, value);
        }
        return value;
    }

    /** @throws InvalidValue if the value is missing */
    public static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "invalid.missing");
        }
        return value;
    }
}
