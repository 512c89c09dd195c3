package cg.gouv.qr.api.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an epoch is closed or retired, by somebody who means it. */
@Schema(
        name = "EpochEnd",
        requiredProperties = {"reason", "confirmation"})
record EndRequest(
        @Schema(examples = "Une sauvegarde du coffre a été volée.", minLength = 3, maxLength = 1000) @Nullable String reason,

        @Schema(
                description = "The epoch's number once more: this cannot be undone.",
                minimum = "0",
                maximum = "1023",
                examples = "7")
        @Nullable Integer confirmation) {}
