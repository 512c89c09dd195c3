package cg.gouv.qr.api.certification;

import cg.gouv.qr.certification.Opinion;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.product.ProductId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the steps of a dossier say. */
final class DossierRequests {
    private DossierRequests() {}

    @Schema(name = "DossierOpening", requiredProperties = "product")
    record Opening(
            @Schema(description = "The product's id.", format = "uuid") @Nullable String product) {
        /** @throws cg.gouv.qr.platform.InvalidValue if it is missing or no UUID */
        ProductId requiredProduct() {
            return ProductId.of(Required.value("product", product));
        }
    }

    @Schema(name = "DossierStatement", requiredProperties = "statement")
    record Statement(
            @Schema(examples = "Analyses du laboratoire national jointes.", maxLength = 4000) @Nullable String statement) {}

    @Schema(name = "DossierReason", requiredProperties = "reason")
    record Reason(
            @Schema(examples = "Le rapport d’analyse manque.", minLength = 3, maxLength = 1000) @Nullable String reason) {}

    @Schema(
            name = "DossierOpinion",
            requiredProperties = {"opinion", "comment"})
    record Advice(
            @Schema(examples = "FAVOURABLE") @Nullable Opinion opinion,

            @Schema(examples = "Conforme aux analyses.", minLength = 3, maxLength = 1000) @Nullable String comment) {}

    @Schema(name = "Grant", requiredProperties = "validUntil")
    record Grant(
            @Schema(description = "The last day of validity, at most five years away.", examples = "2029-10-31")
            @Nullable LocalDate validUntil) {}
}
