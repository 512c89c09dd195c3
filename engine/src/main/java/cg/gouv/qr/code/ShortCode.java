package cg.gouv.qr.code;

/**
 * The code for people, SMS and USSD: 16 symbols, most significant first: {@code epoch modulo 32 (1 symbol) · permuted
 * serial (9) · short tag (5) · check symbol (1)}, written in four groups of four.
 *
 * <p>The check symbol makes the polynomial of the 16 symbols over GF(32) vanish at the generator, so that every single
 * substitution and every swap of two different symbols is found. It guards against slips, not against forgers.
 *
 * @param residue the epoch modulo 32
 * @param tag 25 bits
 */
public record ShortCode(int residue, long permutedSerial, int tag) {
    /** Symbols, without the separators. */
    public static final int LENGTH = 16;
    /** Bits of its tag. */
    public static final int TAG_BITS = 25;

    public ShortCode {
        if (residue < 0 || residue >= Epoch.RESIDUES) {
            throw new IllegalArgumentException("An epoch's residue is in [0, 31], found " + residue);
        }
        Serial.check(permutedSerial);
        if (tag >>> TAG_BITS != 0) {
            throw new IllegalArgumentException("A short tag has 25 bits, found " + Integer.toHexString(tag));
        }
    }

    /**
     * Reads a short code as people write it: spaces, hyphens and dots anywhere are skipped, the rest is read as
     * {@link Crockford} says.
     *
     * @throws UnreadableCode if the length, a character or the check symbol is wrong; positions count the symbols only
     */
    public static ShortCode parse(String text) {
        var symbols = text.replaceAll("[ .-]", "");
        StampCode.requireSymbols("A short code", symbols, LENGTH);
        var values = new int[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = Crockford.value(symbols.charAt(i));
        }
        int expected = Gf32.check(values, LENGTH - 1);
        if (expected != values[LENGTH - 1]) {
            throw UnreadableCode.check(Crockford.symbol(expected), Crockford.symbol(values[LENGTH - 1]));
        }
        return new ShortCode(values[0], Crockford.decode(symbols, 1, 9), (int) Crockford.decode(symbols, 10, 5));
    }

    /** The canonical 16 symbols without separators. */
    public String symbols() {
        var payload = Crockford.encode(residue, 1) + Crockford.encode(permutedSerial, 9) + Crockford.encode(tag, 5);
        var values =
                payload.chars().map(symbol -> Crockford.value((char) symbol)).toArray();
        return payload + Crockford.symbol(Gf32.check(values, values.length));
    }

    /** As it is printed: four groups of four, joined by hyphens. */
    public String text() {
        var symbols = symbols();
        return symbols.substring(0, 4) + "-" + symbols.substring(4, 8) + "-" + symbols.substring(8, 12) + "-"
                + symbols.substring(12);
    }
}
