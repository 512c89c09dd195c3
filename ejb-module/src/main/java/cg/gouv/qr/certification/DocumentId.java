package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** Names a document of a dossier. */
public record DocumentId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static DocumentId of(String text) {
        return new DocumentId(Ids.uuid("document", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
