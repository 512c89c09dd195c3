package cg.gouv.qr.api.product;

import cg.gouv.qr.product.ProductDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a company says of a product. */
@Schema(name = "ProductDetails", requiredProperties = "designation")
record ProductRequest(
        @Schema(
                description = "8, 12, 13 or 14 digits with their check digit, spaces and hyphens aside.",
                examples = "4006381333931")
        @Nullable String gtin,

        @Schema(examples = "Jus d’orange pressé", minLength = 1, maxLength = 300) @Nullable String designation,

        @Schema(examples = "Jus d’orange, pulpe d’orange", maxLength = 4000) @Nullable String composition) {

    ProductDetails details() {
        return new ProductDetails(gtin, designation, composition);
    }
}
