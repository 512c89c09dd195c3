package cg.gouv.qr.recall;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** A recall's name; its first revocation has the same. */
public record RecallId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static RecallId of(String text) {
        return new RecallId(Ids.uuid("recall", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
