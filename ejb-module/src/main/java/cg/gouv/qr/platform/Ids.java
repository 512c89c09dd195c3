package cg.gouv.qr.platform;

import java.util.UUID;

/** Reads identifiers that callers send. */
public final class Ids {
    private Ids() {}

    /** @throws InvalidValue if the text is no UUID in its canonical form, 36 characters */
    public static UUID uuid(String field, String text) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(field, "invalid.uuid", text);
        }
        throw new InvalidValue(field, "invalid.uuid", text);
    }
}
