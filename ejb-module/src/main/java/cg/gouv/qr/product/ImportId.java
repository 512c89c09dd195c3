package cg.gouv.qr.product;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** Names the import of one catalogue. */
public record ImportId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static ImportId of(String text) {
        return new ImportId(Ids.uuid("catalogueImport", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
