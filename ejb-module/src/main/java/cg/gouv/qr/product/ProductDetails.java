package cg.gouv.qr.product;

import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.code.InvalidGtin;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a company says of a product.
 *
 * @param gtin 8, 12, 13 or 14 digits with their check digit, spaces and hyphens aside; null or empty where the product has
 *     none
 * @param designation 1 to {@value #DESIGNATION_MAXIMUM} characters
 * @param composition at most {@value #COMPOSITION_MAXIMUM} characters; null or empty where none is told
 */
public record ProductDetails(
        @Nullable String gtin,
        @Nullable String designation,
        @Nullable String composition) {
    static final int DESIGNATION_MAXIMUM = 300;
    static final int COMPOSITION_MAXIMUM = 4000;

    /** The same as it is stored. @throws InvalidValue naming the first field that is wrong */
    Checked checked() {
        return new Checked(checkedGtin(), checkedDesignation(), checkedComposition());
    }

    /** @throws InvalidValue if there is one and it is wrong */
    @Nullable String checkedGtin() {
        String digits = TypedText.number(gtin);
        if (digits.isEmpty()) {
            return null;
        }
        try {
            return new Gtin(digits).asGtin14().value();
        } catch (InvalidGtin e) {
            throw switch (e.reason()) {
                case CHARACTER -> new InvalidValue("gtin", "invalid.gtinCharacter", digits);
                case LENGTH -> new InvalidValue("gtin", "invalid.gtinLength", digits, digits.length());
                case CHECK_DIGIT -> new InvalidValue("gtin", "invalid.gtinCheck", digits);
            };
        }
    }

    /** @throws InvalidValue if it is missing, too long or holds control characters */
    String checkedDesignation() {
        return Required.text("designation", TypedText.spaced(designation), 1, DESIGNATION_MAXIMUM);
    }

    /** @throws InvalidValue if it is too long or holds control characters */
    String checkedComposition() {
        return Required.text("composition", TypedText.spaced(composition), 0, COMPOSITION_MAXIMUM);
    }

    /**
     * Details that hold.
     *
     * @param gtin 14 digits, or null
     * @param composition empty where none is told
     */
    record Checked(@Nullable String gtin, String designation, String composition) {
        /** What names the product in its company's catalogue: its GTIN or, without one, its designation. */
        String key() {
            return gtin == null ? "d:" + TypedText.key(designation) : "g:" + gtin;
        }
    }
}
