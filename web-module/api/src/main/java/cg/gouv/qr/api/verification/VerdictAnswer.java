package cg.gouv.qr.api.verification;

import cg.gouv.qr.scan.ScanId;
import cg.gouv.qr.verification.CertificationStanding;
import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verdict as the public gets it (docs/verification.md), without the words for people. */
@Schema(name = "Verdict")
record VerdictAnswer(
        @Schema(description = "As it was asked for.") String code,

        @Schema(
                description = "Absent if the code has to be asked for again later.",
                enumeration = {
                    "authentic",
                    "lapsed",
                    "suspect",
                    "closed_epoch",
                    "not_in_circulation",
                    "revoked",
                    "specimen",
                    "unknown",
                    "forged",
                    "unreadable",
                    "unconfirmed"
                })
        @Nullable String verdict,

        @Schema(description = "With every verdict on a stamp that was made.") @Nullable StampAnswer stamp,

        @Schema(description = "With revoked.") @Nullable RevokedAnswer revocation,

        @Schema(
                description = "With lapsed, not_in_circulation and unconfirmed.",
                enumeration = {
                    "certification_expired",
                    "certification_suspended",
                    "certification_revoked",
                    "not_applied",
                    "spoiled",
                    "records_away",
                    "two_matches"
                })
        @Nullable String why,

        @Schema(description = "With unreadable.") @Nullable UnreadableAnswer unreadable,

        @Schema(description = "What the scan is kept under, if the code is a true one.") @Nullable String scan,

        @Schema(description = "Too many short codes were tried: ask for this one again after so many seconds.")
        @Nullable Long retryAfter) {

    @Schema(name = "VerifiedStamp")
    record StampAnswer(
            long lot,
            String product,
            String company,
            @Nullable String gtin,
            CertificationAnswer certification) {
        static StampAnswer of(Stamp stamp) {
            return new StampAnswer(
                    stamp.lot(),
                    stamp.product(),
                    stamp.company(),
                    stamp.gtin(),
                    CertificationAnswer.of(stamp.certification()));
        }
    }

    @Schema(name = "VerifiedCertification")
    record CertificationAnswer(
            String number,
            LocalDate validFrom,
            LocalDate validUntil,

            @Schema(description = "The product's certification in force, if it is another one.") @Nullable String renewedBy,

            @Nullable LocalDate renewedUntil) {
        static CertificationAnswer of(CertificationStanding standing) {
            return new CertificationAnswer(
                    standing.number(),
                    standing.validFrom(),
                    standing.validUntil(),
                    standing.renewedBy(),
                    standing.renewedUntil());
        }
    }

    @Schema(name = "VerifiedRevocation")
    record RevokedAnswer(
            String reason,

            @Schema(description = "What whoever holds the product shall do.") @Nullable String instructions,

            Instant since) {}

    @Schema(name = "UnreadableCode")
    record UnreadableAnswer(
            @Schema(enumeration = {"length", "characters", "check_symbol", "link"})
            String fault,

            @Schema(description = "How many characters a code has.")
            int expected,

            int found) {}

    static VerdictAnswer of(String code, Verified verified) {
        Verdict verdict = verified.verdict();
        return new VerdictAnswer(
                code,
                verdict.name(),
                verdict.about().map(StampAnswer::of).orElse(null),
                verdict instanceof Verdict.Revoked revoked
                        ? new RevokedAnswer(revoked.reason(), revoked.instructions(), revoked.since())
                        : null,
                verdict.variant().map(VerdictAnswer::name).orElse(null),
                verdict instanceof Verdict.Unreadable unreadable
                        ? new UnreadableAnswer(name(unreadable.fault()), unreadable.expected(), unreadable.found())
                        : null,
                verified.scan().map(ScanId::toString).orElse(null),
                null);
    }

    static VerdictAnswer later(String code, long seconds) {
        return new VerdictAnswer(code, null, null, null, null, null, null, seconds);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
