package cg.gouv.qr.api.payment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a payment is not accepted. */
@Schema(name = "PaymentRejection", requiredProperties = "reason")
record RejectionRequest(
        @Schema(examples = "Chèque sans provision.", minLength = 3, maxLength = 1000) @Nullable String reason) {}
