package cg.gouv.qr.api.recall;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a revocation is undone; it stays on record beside it. */
@Schema(name = "LiftRequest", requiredProperties = "reason")
record LiftRequest(
        @Schema(examples = "Le lot de fabrication était le 21.", minLength = 3, maxLength = 1000) @Nullable String reason) {}
