package cg.gouv.qr.verification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A code as somebody presents it, not yet known to be one. */
public sealed interface PresentedCode {
    /** The characters after the host's slash. */
    record Plain(String text) implements PresentedCode {}

    /** The values of AI 01 and AI 235 of a GS1 Digital Link. */
    record Gs1(String gtin, String tpx) implements PresentedCode {}

    /** What people read and type: four groups of four. */
    record ShortForm(String text) implements PresentedCode {}

    /**
     * Reads a request's decoded path. Trailing slashes and ASCII punctuation are ignored: people's software adds them to
     * addresses.
     *
     * @param path begins with a slash
     */
    static PresentedCode ofPath(String path) {
        String text = withoutTrailingPunctuation(path.startsWith("/") ? path.substring(1) : path);
        Matcher gs1 = Patterns.GS1.matcher(text);
        return gs1.matches() ? new Gs1(gs1.group(1), gs1.group(2)) : new Plain(text);
    }

    /** Reads what somebody typed or pasted: a whole address, the code alone, or the short code. */
    static PresentedCode ofTyped(String typed) {
        String text = typed.strip();
        Matcher address = Patterns.ADDRESS.matcher(text);
        if (address.matches()) {
            String path = address.group(1);
            return ofPath(path.split("[?#]", 2)[0]);
        }
        String symbols = text.replaceAll("[ .-]", "");
        return symbols.length() > ShortLimit.LONGEST ? ofPath(symbols) : new ShortForm(text);
    }

    /** The link's two values, for whom it is one. */
    default Optional<Gs1> gs1() {
        return this instanceof Gs1 link ? Optional.of(link) : Optional.empty();
    }

    private static String withoutTrailingPunctuation(String text) {
        int end = text.length();
        while (end > 0 && isPunctuation(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    // the four ASCII blocks between space, digits and letters
    private static boolean isPunctuation(char c) {
        return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x7F);
    }

    /** Compiled once. */
    final class Patterns {
        static final Pattern GS1 = Pattern.compile("01/([^/]*)/235/([^/]*)");
        static final Pattern ADDRESS = Pattern.compile("(?:(?i:https?)://)?[^/\\s]+\\.[^/\\s]+(/\\S*)");

        private Patterns() {}
    }

    /** Where a short code ends and a long one, mistyped, begins. */
    final class ShortLimit {
        static final int LONGEST = 22; // half way between the 16 of a short code and the 28 of a full one

        private ShortLimit() {}
    }
}
