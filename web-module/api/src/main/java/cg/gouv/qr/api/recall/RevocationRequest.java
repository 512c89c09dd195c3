package cg.gouv.qr.api.recall;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which stamps of a lot nobody shall trust any more, and why. */
@Schema(
        name = "RevocationRequest",
        requiredProperties = {"firstPosition", "lastPosition", "reason"})
record RevocationRequest(
        @Schema(description = "Position in the lot, from 1.", examples = "1", minimum = "1") @Nullable Integer firstPosition,

        @Schema(description = "Position in the lot; it is revoked too.", examples = "500", minimum = "1") @Nullable Integer lastPosition,

        @Schema(
                description = "Shown to whoever scans one of the stamps.",
                examples = "Moisissure dans le lot de fabrication 12.",
                minLength = 3,
                maxLength = 1000)
        @Nullable String reason) {}
