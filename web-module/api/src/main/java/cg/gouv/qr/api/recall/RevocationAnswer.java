package cg.gouv.qr.api.recall;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.recall.Revocation;
import cg.gouv.qr.recall.RevocationState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revocation. Who stands behind it is for those who recall. */
@Schema(name = "Revocation")
record RevocationAnswer(
        String id,
        long lot,
        int firstPosition,
        int lastPosition,
        String reason,
        @Nullable String instructions,

        @Schema(description = "Of which it is a part, or all.")
        String recall,

        @Schema(description = "PROPOSED: waits for a second person. LIFTED: undone, or never confirmed.")
        RevocationState state,

        Instant proposedAt,
        @Nullable String proposedBy,

        @Schema(description = "Absent until it is in force.") @Nullable Instant inForceSince,

        @Nullable String confirmedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        @Nullable String liftedReason,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static RevocationAnswer of(Revocation of, Caller reader) {
        boolean persons = reader.has(Permission.RECALLS_CREATE);
        return new RevocationAnswer(
                of.id().toString(),
                of.lot().value(),
                of.range().first(),
                of.range().last(),
                of.reason(),
                of.instructions(),
                of.recall().toString(),
                of.state(),
                of.proposedAt(),
                persons ? of.proposedBy() : null,
                of.inForceSince(),
                persons ? of.confirmedBy() : null,
                of.liftedAt(),
                persons ? of.liftedBy() : null,
                of.liftedReason(),
                of.version());
    }
}
