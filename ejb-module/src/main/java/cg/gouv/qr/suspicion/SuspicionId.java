package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** A suspicion's name. */
public record SuspicionId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static SuspicionId of(String text) {
        return new SuspicionId(Ids.uuid("suspicion", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
