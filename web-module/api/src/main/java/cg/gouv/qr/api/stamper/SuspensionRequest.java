package cg.gouv.qr.api.stamper;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a stamper is suspended; it reads the reason. */
@Schema(name = "StamperSuspension", requiredProperties = "reason")
record SuspensionRequest(
        @Schema(examples = "Rouleaux non comptés.", minLength = 3, maxLength = 1000) @Nullable String reason) {}
