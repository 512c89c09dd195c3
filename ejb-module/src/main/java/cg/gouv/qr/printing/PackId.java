package cg.gouv.qr.printing;

import cg.gouv.qr.platform.Ids;
import cg.gouv.qr.platform.InvalidValue;
import java.util.UUID;

/** A print pack's name. */
public record PackId(UUID value) {
    /** @throws InvalidValue if the text is no UUID */
    public static PackId of(String text) {
        return new PackId(Ids.uuid("id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
