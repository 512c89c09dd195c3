package cg.gouv.qr.api.product;

import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.product.Product;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product. */
@Schema(name = "Product")
record ProductAnswer(
        String id,
        String organisation,

        @Schema(description = "In 14 digits; absent where the product has none.", examples = "04006381333931") @Nullable String gtin,

        String designation,

        @Schema(description = "Empty where none is told.") String composition,

        @Schema(description = "The certification that stands on it; it cannot change any more.") @Nullable String boundTo,

        Instant createdAt,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static ProductAnswer of(Product of) {
        return new ProductAnswer(
                of.id().toString(),
                of.organisation().toString(),
                of.gtin().map(Gtin::value).orElse(null),
                of.designation(),
                of.composition(),
                of.boundTo().orElse(null),
                of.createdAt(),
                of.version());
    }
}
