package cg.gouv.qr.api.stamper;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Required;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which organisation is approved, and until when. */
@Schema(
        name = "Approval",
        requiredProperties = {"organisation", "validUntil"})
record ApprovalRequest(
        @Schema(format = "uuid") @Nullable String organisation,

        @Schema(description = "The last day.", examples = "2027-12-31") @Nullable LocalDate validUntil) {

    OrganisationId stamper() {
        return OrganisationId.of(Required.text("organisation", organisation, 1, 40));
    }
}
