package cg.gouv.qr.symbol;

import java.nio.charset.StandardCharsets;

/**
 * Makes the symbols of one profile, one constant prefix and one length; what varies is the tail. What is constant is given
 * once because a fast encoder folds it into its tables.
 *
 * <p>All encoders of a profile give the same bits for the same text; ZXing is the oracle. Each thread has an encoder of its
 * own.
 */
public interface SymbolEncoder {
    /**
     * The encoder in use. This is the only place that chooses one.
     *
     * @param tailLength characters behind the prefix
     * @throws TextDoesNotFit if a character of the prefix is outside alphanumeric mode, or the text is longer than the
     *     profile holds
     */
    static SymbolEncoder of(EncoderProfile profile, String prefix, int tailLength) {
        return new TemplatedSymbolEncoder(profile, prefix, tailLength);
    }

    EncoderProfile profile();

    /** The constant beginning of every text: alphanumeric-mode characters. */
    String prefix();

    /** How many characters stand behind the prefix. */
    int tailLength();

    /**
     * Encodes prefix and tail into the packed form of {@link Symbol}, {@code profile().packedSize()} bytes.
     *
     * @param tail ASCII, {@link #tailLength} alphanumeric-mode characters from the offset on
     * @throws TextDoesNotFit if a character is outside that mode
     */
    void encode(byte[] tail, int tailOffset, byte[] into, int offset);

    /**
     * The same, for one symbol.
     *
     * @throws TextDoesNotFit also if the tail has another length
     */
    default Symbol encode(String tail) {
        if (tail.length() != tailLength()) {
            throw TextDoesNotFit.tail(profile(), tailLength(), tail.length());
        }
        var packed = new byte[profile().packedSize()];
        encode(tail.getBytes(StandardCharsets.ISO_8859_1), 0, packed, 0);
        return Symbol.ofPacked(profile().modules(), packed, 0);
    }
}
