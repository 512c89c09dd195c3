package cg.gouv.qr.api.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;

import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.Opinion;
import cg.gouv.qr.platform.Caller;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certification, from its dossier on. Who reviewed and decided is told to those who review and decide. */
@Schema(name = "Certification")
record CertificationAnswer(
        @Schema(examples = "OCC-2026-000123") String number,
        String organisation,
        String product,

        @Schema(description = "The certification that this one follows.") @Nullable String renews,

        CertificationState state,
        Instant stateAt,

        @Schema(description = "Why it was returned, refused, suspended or revoked; the renewal that ended it.")
        @Nullable String stateReason,

        String statement,
        Instant createdAt,
        @Nullable Instant submittedAt,

        @Schema(description = "The subject of whoever has it in review.") @Nullable String reviewer,

        @Nullable Opinion opinion,
        @Nullable String reviewComment,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "The first day of validity, in the country's zone.") @Nullable LocalDate validFrom,

        @Schema(description = "The last day of validity.") @Nullable LocalDate validUntil,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static CertificationAnswer of(Certification of, Caller reader) {
        boolean office = reader.has(CERTIFICATIONS_READ);
        return new CertificationAnswer(
                of.number().value(),
                of.organisation().toString(),
                of.product().toString(),
                of.renews().map(CertificationNumber::value).orElse(null),
                of.state(),
                of.stateAt(),
                of.stateReason().orElse(null),
                of.statement(),
                of.createdAt(),
                of.submittedAt().orElse(null),
                office ? of.reviewer().orElse(null) : null,
                office ? of.opinion().orElse(null) : null,
                office ? of.reviewComment().orElse(null) : null,
                office ? of.decidedBy().orElse(null) : null,
                of.decidedAt().orElse(null),
                of.validFrom().orElse(null),
                of.validUntil().orElse(null),
                of.version());
    }
}
