package cg.gouv.qr.api.stamper;

import cg.gouv.qr.stamper.Stamper;
import cg.gouv.qr.stamper.StamperState;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stamper's approval. */
@Schema(name = "Stamper")
record StamperAnswer(
        @Schema(description = "The organisation's id.") String id,
        String approvalNumber,
        String name,
        String district,
        StamperState state,

        @Schema(description = "Why it is suspended.") @Nullable String stateReason,

        Instant approvedAt,

        @Schema(description = "The last day.") LocalDate validUntil,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static StamperAnswer of(Stamper of) {
        return new StamperAnswer(
                of.id().toString(),
                of.approvalNumber(),
                of.name(),
                of.district(),
                of.state(),
                of.stateReason(),
                of.approvedAt(),
                of.validUntil(),
                of.version());
    }
}
