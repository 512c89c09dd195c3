package cg.gouv.qr.api.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an organisation is refused or suspended; its people read it. */
@Schema(name = "Reason", requiredProperties = "reason")
record ReasonRequest(
        @Schema(examples = "Numéro de registre illisible.", minLength = 3, maxLength = 1000) @Nullable String reason) {}
