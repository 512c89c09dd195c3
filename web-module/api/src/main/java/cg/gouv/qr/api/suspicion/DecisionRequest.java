package cg.gouv.qr.api.suspicion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a suspicion is confirmed or dismissed. */
@Schema(name = "SuspicionDecision", requiredProperties = "reason")
record DecisionRequest(
        @Schema(
                description = "Of a confirmation, shown to whoever scans the stamp.",
                examples = "Des copies ont été saisies à Pointe-Noire.",
                minLength = 3,
                maxLength = 1000)
        @Nullable String reason) {}
