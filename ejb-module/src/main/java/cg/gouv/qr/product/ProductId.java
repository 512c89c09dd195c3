package cg.gouv.qr.product;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** Names a product. */
public record ProductId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static ProductId of(String text) {
        return new ProductId(Ids.uuid("product", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
