package cg.gouv.qr.code;

/**
 * What a GS1 Digital Link says before the code: the product's GTIN (AI 01) and the issuer's four characters that open
 * the third party's serialised extension (AI 235, TPX). Both are under the code's tag.
 *
 * @param gtin kept in 14 digits
 * @param issuer four digits or upper-case letters
 */
public record Gs1Link(Gtin gtin, String issuer) {
    /** Characters of the issuer. */
    public static final int ISSUER_LENGTH = 4;

    /**
     * Checks the issuer and brings the GTIN to 14 digits.
     *
     * @throws IllegalArgumentException if the issuer is not four digits or upper-case letters
     */
    public Gs1Link {
        gtin = gtin.asGtin14();
        if (issuer.length() != ISSUER_LENGTH || !issuer.chars().allMatch(Gs1Link::isIssuerCharacter)) {
            throw new IllegalArgumentException(
                    "An issuer has 4 characters, digits or upper-case letters, found \"" + issuer + "\"");
        }
    }

    /** The constant path between the host and the code: {@code 01/GTIN14/235/ISSUER}. */
    public String path() {
        return "01/" + gtin + "/235/" + issuer;
    }

    private static boolean isIssuerCharacter(int character) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
    }
}
