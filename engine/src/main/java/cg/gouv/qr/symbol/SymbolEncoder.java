package cg.gouv.qr.symbol;

import java.nio.charset.StandardCharsets;

/**
 * Makes the symbols of one profile and one constant prefix; what varies is the tail. The prefix is given once because a
 * fast encoder folds it into its tables.
 *
 * <p>All encoders of a profile give the same bits for the same text; ZXing is the oracle. Implementations are safe for
 * use by several threads at once.
 */
public interface SymbolEncoder {
    /** The encoder in use. This is the only place that chooses one. */
    static SymbolEncoder of(EncoderProfile profile, String prefix) {
        return new ZxingSymbolEncoder(profile, prefix);
    }

    EncoderProfile profile();

    /** The constant beginning of every text: alphanumeric-mode characters. */
    String prefix();

    /**
     * Encodes prefix and tail into the packed form of {@link Symbol}, {@code profile().packedSize()} bytes.
     *
     * @param tail ASCII, alphanumeric-mode characters
     * @throws TextDoesNotFit if a character is outside that mode or the text is longer than the profile holds
     */
    void encode(byte[] tail, int tailOffset, int tailLength, byte[] into, int offset);

    /** The same, for one symbol. */
    default Symbol encode(String tail) {
        var ascii = tail.getBytes(StandardCharsets.US_ASCII);
        var packed = new byte[profile().packedSize()];
        encode(ascii, 0, ascii.length, packed, 0);
        return Symbol.ofPacked(profile().modules(), packed, 0);
    }
}
