package cg.gouv.qr.api.stamper;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when the approval holds from now on. */
@Schema(name = "ApprovalRenewal", requiredProperties = "validUntil")
record RenewalRequest(
        @Schema(description = "The last day.", examples = "2028-12-31") @Nullable LocalDate validUntil) {}
