package cg.gouv.qr.listing;

import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.StampCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A code in its one spelling: the 28 characters, or of a GS1 Digital Link {@code 01/GTIN14/235/TPX}. */
public final class Spelling {
    private static final Pattern ADDRESS = Pattern.compile("(?:(?i:https?)://)?[^/\\s]+\\.[^/\\s]+(/\\S*)");
    private static final Pattern GS1 = Pattern.compile("01/([^/]*)/235/([^/]*)");
    private static final int LONGEST = 2048; // of an address that somebody may paste

    private Spelling() {}

    /** The spelling of a code. */
    public static String of(StampCode code) {
        return code.gs1().map(Gs1Link::path).orElse("") + code.tail();
    }

    /**
     * Reads what somebody scanned or typed: the code alone, or the address that a symbol holds, in any case.
     *
     * @throws cg.gouv.qr.code.UnreadableCode if it is no code
     * @throws cg.gouv.qr.code.RefusedFormat if it is well formed, of a format that nobody prints
     */
    public static String read(String typed) {
        String text = typed.length() > LONGEST ? typed : path(typed.strip());
        Matcher link = GS1.matcher(text);
        return of(link.matches() ? StampCode.parseGs1(link.group(1), link.group(2)) : StampCode.parse(text));
    }

    /** What follows the host's slash, without the query and the punctuation that people's software adds. */
    private static String path(String text) {
        Matcher address = ADDRESS.matcher(text);
        String path = address.matches() ? address.group(1).split("[?#]", 2)[0] : text;
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.length();
        while (to > from && isPunctuation(path.charAt(to - 1))) {
            to--;
        }
        return path.substring(from, to);
    }

    // the four ASCII blocks between space, digits and letters
    private static boolean isPunctuation(char c) {
        return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x7F);
    }
}
