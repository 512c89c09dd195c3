package cg.gouv.qr.api.lot;

import cg.gouv.qr.platform.Required;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a lot goes before all others. */
@Schema(name = "LotUrgency", requiredProperties = "urgent")
record UrgencyRequest(@Nullable Boolean urgent) {
    boolean isUrgent() {
        return Required.value("urgent", urgent);
    }
}
