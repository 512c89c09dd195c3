package cg.gouv.qr.recall;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** A revocation's name. */
public record RevocationId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static RevocationId of(String text) {
        return new RevocationId(Ids.uuid("revocation", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
