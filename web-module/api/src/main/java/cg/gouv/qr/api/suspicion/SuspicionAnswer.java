package cg.gouv.qr.api.suspicion;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.suspicion.StampScan;
import cg.gouv.qr.suspicion.Suspicion;
import cg.gouv.qr.suspicion.SuspicionState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suspicion. Who decided is for those who decide. */
@Schema(name = "Suspicion")
record SuspicionAnswer(
        String id,
        long lot,

        @Schema(description = "In the lot, from 1.") int position,

        String product,

        @Schema(description = "So many powers of ten likelier are the scans with copies than without.")
        double score,

        List<ReasonAnswer> reasons,

        @Schema(
                description = "OPEN: whoever scans the stamp is told that it is suspect. CONFIRMED: it is revoked."
                        + " DISMISSED: what was seen until then counts no more.")
        SuspicionState state,

        Instant raisedAt,

        @Schema(description = "When the score last rose.") Instant risenAt,

        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,

        @Schema(description = "The stamp's latest scans, at most 200, the latest last. Not in lists.") @Nullable List<ScanAnswer> scans,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    /** @param scans null in a list */
    static SuspicionAnswer of(Suspicion of, @Nullable List<StampScan> scans, Caller reader) {
        return new SuspicionAnswer(
                of.id().toString(),
                of.lot().value(),
                of.position(),
                of.productDesignation(),
                Math.round(of.score() * 10) / 10.0,
                of.reasons().stream().map(ReasonAnswer::of).toList(),
                of.state(),
                of.raisedAt(),
                of.risenAt(),
                of.decidedAt(),
                reader.has(Permission.RECALLS_CREATE) ? of.decidedBy() : null,
                of.note(),
                scans == null ? null : scans.stream().map(ScanAnswer::of).toList(),
                of.version());
    }
}
