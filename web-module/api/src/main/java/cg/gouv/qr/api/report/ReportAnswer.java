package cg.gouv.qr.api.report;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.report.Report;
import cg.gouv.qr.report.ReportOutcome;
import cg.gouv.qr.report.ReportState;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suspicious product that somebody reported. Whom it is from, and who decided, is for those who decide. */
@Schema(name = "Report")
record ReportAnswer(
        String id,
        ReportState state,
        Instant receivedAt,

        @Schema(
                description = "What the reported code was worth when it was reported; absent if none was told.",
                examples = "forged")
        @Nullable String verdict,

        @Schema(description = "Of the reported stamp; absent if no code was told, or no stamp has it.") @Nullable Long lot,

        @Schema(description = "In the lot, from 1; among its specimens with the verdict specimen.") @Nullable Integer position,

        @Schema(description = "Empty if it was not told, or is erased, as the others.")
        String place,

        String shop,
        String text,

        @Schema(description = "How to reach the reporter. Absent for auditors.") @Nullable String contact,

        @Schema(description = "As the reporter knows the report. Absent for auditors.") @Nullable String receipt,

        boolean withPhoto,

        @Schema(description = "Absent until it is closed.") @Nullable ReportOutcome outcome,

        @Schema(description = "To the reporter.") String message,

        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Instant erasedAt,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static ReportAnswer of(Report of, Caller reader) {
        boolean decides = reader.has(Permission.VERIFICATION_INSPECT);
        return new ReportAnswer(
                of.id().toString(),
                of.state(),
                of.receivedAt(),
                of.verdict(),
                Optional.ofNullable(of.lot()).map(LotNumber::value).orElse(null),
                of.position(),
                of.place(),
                of.shop(),
                of.statement(),
                decides ? of.contact() : null,
                decides ? of.receipt().value() : null,
                of.isWithPhoto(),
                of.outcome(),
                of.message(),
                of.reviewedAt(),
                decides ? of.reviewedBy() : null,
                of.closedAt(),
                decides ? of.closedBy() : null,
                of.erasedAt(),
                of.version());
    }
}
