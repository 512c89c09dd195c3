package cg.gouv.qr.symbol;

import java.util.Arrays;

/** The 45 characters of the QR alphanumeric mode (ISO/IEC 18004, table 5). */
public final class Alphanumeric {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final byte[] VALUES = values();

    private Alphanumeric() {}

    public static boolean contains(char character) {
        return value(character) >= 0;
    }

    /** The index of the first character outside the mode, or -1. */
    public static int firstOutside(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!contains(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The value of a character, 0 to 44, or -1 if it is outside the mode. */
    static int value(int character) {
        return character >= 0 && character < VALUES.length ? VALUES[character] : -1;
    }

    /** The 11 bits of two values (ISO/IEC 18004, 7.4.4). */
    static int pair(int first, int second) {
        return first * CHARACTERS.length() + second;
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (byte i = 0; i < CHARACTERS.length(); i++) {
            values[CHARACTERS.charAt(i)] = i;
        }
        return values;
    }
}
