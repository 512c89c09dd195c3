package cg.gouv.qr.api.recall;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.recall.RecallScope;
import cg.gouv.qr.recall.Revocation;
import cg.gouv.qr.recall.RevocationState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recall. Who stands behind it is for those who recall. */
@Schema(name = "Recall")
record RecallAnswer(
        String id,
        RecallScope scope,

        @Schema(description = "With scope CERTIFICATION.") @Nullable String certification,

        @Schema(description = "With every other scope.") @Nullable Long lot,

        @Schema(description = "With every scope but CERTIFICATION.") @Nullable Integer firstPosition,

        @Nullable Integer lastPosition,

        @Schema(description = "How many lots it touches.") int lots,

        @Schema(description = "How many stamps it touches.") long stamps,

        String reason,
        @Nullable String instructions,

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

    /** @param first the recall's first revocation */
    static RecallAnswer of(Revocation first, Caller reader) {
        boolean persons = reader.has(Permission.RECALLS_CREATE);
        boolean oneLot = first.certification().isEmpty();
        return new RecallAnswer(
                first.recall().toString(),
                first.scope(),
                first.certification().map(Object::toString).orElse(null),
                oneLot ? first.lot().value() : null,
                oneLot ? first.range().first() : null,
                oneLot ? first.range().last() : null,
                first.recallLots(),
                first.recallStamps(),
                first.reason(),
                first.instructions(),
                first.state(),
                first.proposedAt(),
                persons ? first.proposedBy() : null,
                first.inForceSince(),
                persons ? first.confirmedBy() : null,
                first.liftedAt(),
                persons ? first.liftedBy() : null,
                first.liftedReason(),
                first.version());
    }
}
