package cg.gouv.qr.product;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what thousands of people typed: composed accents, single spaces, nothing invisible. */
final class TypedText {
    // White space of every kind, no-break spaces and line ends included, and what is invisible: zero-width spaces, byte
    // order marks, soft hyphens.
    private static final Pattern SPACING = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF\\u00AD]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
    private static final Pattern GTIN_SPACING = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF\\u00AD-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TypedText() {}

    /** In Unicode's form C, with each run of white space as one space and none at the ends; empty for null. */
    static String spaced(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACING.matcher(visible).replaceAll(" ").strip();
    }

    /** A number without the spaces and hyphens that people print it with; empty for null. */
    static String number(@Nullable String text) {
        return text == null ? "" : GTIN_SPACING.matcher(text).replaceAll("");
    }

    /** Equal for two designations that differ in case alone: "Pâte" and "Pâté" stay two things. */
    static String key(String spaced) {
        return spaced.toLowerCase(Locale.ROOT);
    }

    /** What a search looks through and for: neither case nor accents count. */
    static String sought(String spaced) {
        return MARKS.matcher(Normalizer.normalize(key(spaced), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
