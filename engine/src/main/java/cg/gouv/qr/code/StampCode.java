package cg.gouv.qr.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is printed in a stamp: an immutable value whose bits are, most significant first, {@code format (5) · epoch (10)
 * · permuted serial (45) · tag (80, in GS1 formats 60)}. Whether its tag is true is not this class's question.
 *
 * @param gs1 present exactly in GS1 formats
 */
public record StampCode(CodeFormat format, int epoch, long permutedSerial, StampTag tag, Optional<Gs1Link> gs1) {
    /** Characters of the canonical text, in every format. */
    public static final int LENGTH = 28;
    /** Bytes of the packed form, in every format. */
    public static final int PACKED_SIZE = 18;
    /** Symbols before the tag: format, epoch and permuted serial are 60 bits. */
    static final int HEAD_SYMBOLS = 12;

    private static final String WHAT = "A code";
    private static final String WHAT_GS1 = "A code in a GS1 link, after the issuer,";

    public StampCode {
        Epoch.check(epoch);
        Serial.check(permutedSerial);
        if (tag.bits() != format.tagBits()) {
            throw new IllegalArgumentException(
                    "Format " + format + " has a tag of " + format.tagBits() + " bits, found " + tag.bits());
        }
        if (gs1.isPresent() != format.isGs1()) {
            throw new IllegalArgumentException("A GS1 link belongs to GS1 formats, found "
                    + (gs1.isPresent() ? "one" : "none") + " with format " + format);
        }
    }

    /**
     * Reads the 28 characters of a standard path, leniently: see {@link Crockford}.
     *
     * @throws UnreadableCode if the length or a character is wrong
     * @throws RefusedFormat if it is well formed and its format is not 1 or 3
     */
    public static StampCode parse(String text) {
        requireSymbols(WHAT, text, LENGTH);
        return read(text, Optional.empty());
    }

    /**
     * Reads the two values of a GS1 Digital Link, leniently.
     *
     * @param gtin the value of AI 01
     * @param tpx the value of AI 235: the issuer's four characters and the code's 24
     * @throws UnreadableCode if a length, a character or the GTIN is wrong
     * @throws RefusedFormat if it is well formed and its format is not 2 or 4
     */
    public static StampCode parseGs1(String gtin, String tpx) {
        if (tpx.length() != LENGTH) {
            throw UnreadableCode.length("The value of AI 235", LENGTH, tpx.length());
        }
        Gs1Link link;
        try {
            link = new Gs1Link(new Gtin(gtin), upperCase(tpx.substring(0, Gs1Link.ISSUER_LENGTH)));
        } catch (InvalidGtin invalid) {
            throw UnreadableCode.gs1("A GS1 link opens with a GTIN", "\"" + gtin + "\": " + invalid.getMessage());
        } catch (IllegalArgumentException invalid) {
            throw UnreadableCode.gs1(
                    "An issuer has 4 characters, digits or letters", "\"" + tpx.substring(0, 4) + "\"");
        }
        var tail = tpx.substring(Gs1Link.ISSUER_LENGTH);
        requireSymbols(WHAT_GS1, tail, CodeFormat.GS1.tailLength());
        return read(tail, Optional.of(link));
    }

    /** The canonical 28 characters; in GS1 formats the value of AI 235, which opens with the issuer. */
    public String text() {
        return gs1.map(Gs1Link::issuer).orElse("") + tail();
    }

    /** The symbols after the URL's constant prefix: 28, or 24 in GS1 formats. */
    public String tail() {
        var ascii = new byte[format.tailLength()];
        writeTail(ascii, 0);
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    /** Writes {@link #tail()} in ASCII. */
    public void writeTail(byte[] into, int offset) {
        Crockford.encode(head(), HEAD_SYMBOLS, into, offset);
        Crockford.encode(tag.high(), 8, into, offset + HEAD_SYMBOLS);
        Crockford.encode(tag.low(), (tag.bits() - 40) / 5, into, offset + HEAD_SYMBOLS + 8);
    }

    /** Writes the code's 140 or 120 bits into 18 bytes, most significant first, filled up with zero bits. */
    public void pack(byte[] into, int offset) {
        long head = head();
        long low = tag.low() << (80 - tag.bits());
        // 60 + 40 + 40 bits: the first eight bytes end with the first four bits of the tag
        putBytes(head << 4 | tag.high() >>> 36, 8, into, offset);
        putBytes((tag.high() & 0xFFFFFFFFFL) << 4 | low >>> 36, 5, into, offset + 8);
        putBytes((low & 0xFFFFFFFFFL) << 4, 5, into, offset + 13);
    }

    /**
     * Reads what {@link #pack} wrote.
     *
     * @param gs1 the link of the lot, in GS1 formats
     * @throws RefusedFormat if the format is not assigned or is not one for this link
     * @throws IllegalArgumentException if a bit is set beyond the code's
     */
    public static StampCode unpack(byte[] from, int offset, Optional<Gs1Link> gs1) {
        long first = getBytes(from, offset, 8);
        long middle = getBytes(from, offset + 8, 5);
        long last = getBytes(from, offset + 13, 5);
        var format = format((int) (first >>> 59), gs1.isPresent());
        long high = (first & 15) << 36 | middle >>> 4;
        long low = (middle & 15) << 36 | last >>> 4;
        int unused = 80 - format.tagBits();
        if ((last & 15) != 0 || (low & ((1L << unused) - 1)) != 0) {
            throw new IllegalArgumentException(
                    "A packed code of format " + format + " ends with zero bits, found " + Long.toHexString(last));
        }
        return of(format, first >>> 4, new StampTag(format.tagBits(), high, low >>> unused), gs1);
    }

    private long head() {
        return (long) format.number() << 55 | (long) epoch << Serial.BITS | permutedSerial;
    }

    private static StampCode read(String text, Optional<Gs1Link> gs1) {
        long head = Crockford.decode(text, 0, HEAD_SYMBOLS);
        var format = format((int) (head >>> 55), gs1.isPresent());
        int lowSymbols = (format.tagBits() - 40) / 5;
        long high = Crockford.decode(text, HEAD_SYMBOLS, 8);
        long low = Crockford.decode(text, HEAD_SYMBOLS + 8, lowSymbols);
        return of(format, head, new StampTag(format.tagBits(), high, low), gs1);
    }

    private static StampCode of(CodeFormat format, long head, StampTag tag, Optional<Gs1Link> gs1) {
        return new StampCode(format, (int) (head >>> Serial.BITS) & Epoch.MAX, head & Serial.MAX, tag, gs1);
    }

    private static CodeFormat format(int number, boolean gs1) {
        return CodeFormat.find(number)
                .filter(format -> format.isGs1() == gs1)
                .orElseThrow(() -> new RefusedFormat(gs1, number));
    }

    static void requireSymbols(String what, String text, int length) {
        if (text.length() != length) {
            throw UnreadableCode.length(what, length, text.length());
        }
        List<Integer> outside = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (Crockford.value(text.charAt(i)) < 0) {
                outside.add(i + 1);
            }
        }
        if (!outside.isEmpty()) {
            throw UnreadableCode.characters(what, text, outside);
        }
    }

    // ASCII only: String.toUpperCase would let other letters become ASCII ones.
    private static String upperCase(String text) {
        var upper = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - ('a' - 'A')));
            }
        }
        return upper.toString();
    }

    private static void putBytes(long value, int bytes, byte[] into, int offset) {
        for (int i = bytes - 1; i >= 0; i--, value >>>= 8) {
            into[offset + i] = (byte) value;
        }
    }

    private static long getBytes(byte[] from, int offset, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | (from[offset + i] & 0xFF);
        }
        return value;
    }
}
