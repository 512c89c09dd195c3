package cg.gouv.qr.api.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an order is withdrawn. */
@Schema(name = "OrderCancellation", requiredProperties = "reason")
record CancellationRequest(
        @Schema(examples = "Commande en double.", minLength = 3, maxLength = 1000) @Nullable String reason) {}
