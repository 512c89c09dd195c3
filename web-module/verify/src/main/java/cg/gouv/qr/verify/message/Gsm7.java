package cg.gouv.qr.verify.message;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;

/**
 * The default alphabet of GSM (3GPP TS 23.038, 6.2.1), of which a message holds 160 characters, without its extension table,
 * whose characters count twice. A text with any other character is sent as UCS-2, and 70 characters are a message then. Of French
 * it has é, è, à, ù and Ç, and neither ç nor ê: those are written without their marks.
 */
final class Gsm7 {
    /** Characters of one message. */
    static final int LONGEST = 160;

    /** In the order of their numbers, without the escape to the extension table (0x1B). */
    static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** What has no decomposition that says the same. */
    private static final Map<Integer, String> OTHERWISE = Map.ofEntries(
            entry('’', "'"),
            entry('‘', "'"),
            entry('‚', "'"),
            entry('`', "'"),
            entry('“', "\""),
            entry('”', "\""),
            entry('„', "\""),
            entry('«', "\""),
            entry('»', "\""),
            entry('‐', "-"),
            entry('–', "-"),
            entry('—', "-"),
            entry('−', "-"),
            entry('~', "-"),
            entry('•', "-"),
            entry('·', "-"),
            entry('œ', "oe"),
            entry('Œ', "OE"),
            entry('€', "EUR"),
            entry('[', "("),
            entry('{', "("),
            entry(']', ")"),
            entry('}', ")"),
            entry('\\', "/"),
            entry('|', "/"),
            entry('⁄', "/"),
            entry('×', "x"),
            entry('°', "o"),
            entry('©', "(c)"),
            entry('®', "(R)"),
            entry('ı', "i"),
            entry('ł', "l"),
            entry('Ł', "L"),
            entry('đ', "d"),
            entry('Đ', "D"),
            // of languages of Central Africa
            entry('ɛ', "e"),
            entry('Ɛ', "E"),
            entry('ɔ', "o"),
            entry('Ɔ', "O"),
            entry('ŋ', "ng"),
            entry('Ŋ', "NG"),
            entry('ɓ', "b"),
            entry('ɗ', "d"));

    private Gsm7() {}

    private static Map.Entry<Integer, String> entry(char character, String written) {
        return Map.entry((int) character, written);
    }

    /** The text in this alphabet: marks that it lacks are left out, and {@code ?} stands for what cannot be written. */
    static String of(String text) {
        StringBuilder written = new StringBuilder(text.length());
        Normalizer.normalize(text, Form.NFKC).codePoints().forEach(character -> append(character, written));
        return written.toString();
    }

    /** The same of a name: on one line, with single spaces. */
    static String line(String name) {
        return of(name).replaceAll("\\s+", " ").replaceAll("\\?{2,}", "?").strip();
    }

    private static void append(int character, StringBuilder written) {
        String otherwise = OTHERWISE.get(character);
        if (ALPHABET.indexOf(character) >= 0) {
            written.appendCodePoint(character);
        } else if (otherwise != null) {
            written.append(otherwise);
        } else if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
            written.append(' ');
        } else if (!isSilent(character)) {
            int base = Normalizer.normalize(Character.toString(character), Form.NFD)
                    .codePointAt(0);
            written.appendCodePoint(ALPHABET.indexOf(base) >= 0 ? base : '?');
        }
    }

    // Marks that are left over when letter and mark have no character of their own; what steers the direction of
    // writing.
    private static boolean isSilent(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL;
    }
}
