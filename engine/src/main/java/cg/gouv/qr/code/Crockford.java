package cg.gouv.qr.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Crockford's base 32: digits and upper-case letters without I, L, O and U; five bits a symbol, most significant first.
 *
 * <p>Written in one canonical form. Read leniently, in ASCII only: lower case as upper case, I and L as 1, O as 0. U is
 * refused, and so is every other character.
 */
public final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] SYMBOLS = ALPHABET.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = values();

    private Crockford() {}

    /** The value of a symbol, 0 to 31, or -1 if the character stands for none. */
    public static int value(char symbol) {
        return symbol < VALUES.length ? VALUES[symbol] : -1;
    }

    /** The canonical symbol of a value in [0, 31]. */
    public static char symbol(int value) {
        return (char) SYMBOLS[value];
    }

    /** Writes the lowest {@code 5 * symbols} bits of a value; symbols in [1, 12]. */
    public static void encode(long value, int symbols, byte[] into, int offset) {
        for (int i = symbols - 1; i >= 0; i--) {
            into[offset + i] = SYMBOLS[(int) (value & 31)];
            value >>>= 5;
        }
    }

    /** The same as a text. */
    public static String encode(long value, int symbols) {
        var text = new byte[symbols];
        encode(value, symbols, text, 0);
        return new String(text, StandardCharsets.US_ASCII);
    }

    /**
     * The symbol that, put behind these, lets every single substitution and every swap of two different ones be found. At most
     * 30 symbols, each in the alphabet.
     */
    public static char check(CharSequence symbols) {
        int[] values = symbols.chars().map(symbol -> value((char) symbol)).toArray();
        return symbol(Gf32.check(values, values.length));
    }

    /** Reads symbols that were checked to be in the alphabet; at most 12 of them. */
    static long decode(CharSequence text, int from, int symbols) {
        long value = 0;
        for (int i = from; i < from + symbols; i++) {
            value = value << 5 | value(text.charAt(i));
        }
        return value;
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (byte i = 0; i < SYMBOLS.length; i++) {
            char symbol = (char) SYMBOLS[i];
            values[symbol] = i;
            if (symbol >= 'A') {
                values[symbol + ('a' - 'A')] = i;
            }
        }
        values['O'] = values['o'] = 0;
        values['I'] = values['i'] = values['L'] = values['l'] = 1;
        return values;
    }
}
