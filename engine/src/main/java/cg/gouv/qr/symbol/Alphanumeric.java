package cg.gouv.qr.symbol;

/** The 45 characters of the QR alphanumeric mode (ISO/IEC 18004, table 5). */
public final class Alphanumeric {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Alphanumeric() {}

    public static boolean contains(char character) {
        return CHARACTERS.indexOf(character) >= 0;
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
}
