package cg.gouv.qr.api.lot;

import cg.gouv.qr.platform.Required;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a lot's stamps must be reported as applied. */
@Schema(name = "ApplicationRequirement", requiredProperties = "required")
record RequirementRequest(@Nullable Boolean required) {
    boolean isRequired() {
        return Required.value("required", required);
    }
}
