package cg.gouv.qr.api.audit;

import cg.gouv.qr.audit.AuditEntry;
import cg.gouv.qr.platform.OrganisationId;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that was done or refused. */
@Schema(name = "AuditEntry")
record AuditEntryAnswer(
        @Schema(description = "Rises with time.") long id,
        Instant at,

        @Schema(description = "The subject at the identity provider, or the platform's work.")
        String person,

        @Schema(description = "Absent for whoever may not see persons.") @Nullable String personName,

        @Schema(description = "That the person acted for.") @Nullable String organisation,

        @Schema(description = "That let them.") @Nullable String permission,
        @Schema(examples = "organisation.admitted") String action,
        @Nullable String subject,

        @Schema(description = "The organisation that the subject belongs to.") @Nullable String owner,

        @Schema(enumeration = {"DONE", "REFUSED"}) String outcome,
        Map<String, Object> details,

        @Schema(description = "Where the request came from; absent for whoever may not see persons.") @Nullable String address,

        @Nullable String requestId) {

    static AuditEntryAnswer of(AuditEntry entry) {
        return new AuditEntryAnswer(
                entry.id(),
                entry.at(),
                entry.person(),
                entry.personName(),
                text(entry.organisation()),
                entry.permission(),
                entry.action(),
                entry.subject(),
                text(entry.owner()),
                entry.outcome(),
                entry.details(),
                entry.address(),
                entry.requestId());
    }

    private static @Nullable String text(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.toString();
    }
}
