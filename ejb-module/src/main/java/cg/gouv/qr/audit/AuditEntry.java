package cg.gouv.qr.audit;

import cg.gouv.qr.platform.OrganisationId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done or refused.
 *
 * @param id rises with time
 * @param person the subject at the identity provider, or the platform's work
 * @param personName as the person signed in; null for a reader who may not see persons
 * @param organisation that the person acted for
 * @param permission that let them, several joined by a comma
 * @param owner the organisation that the subject belongs to
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param address where the request came from; null for a reader who may not see persons
 */
public record AuditEntry(
        long id,
        Instant at,
        String person,
        @Nullable String personName,
        @Nullable OrganisationId organisation,
        @Nullable String permission,
        String action,
        @Nullable String subject,
        @Nullable OrganisationId owner,
        String outcome,
        Map<String, Object> details,
        @Nullable String address,
        @Nullable String requestId) {

    AuditEntry withoutPersons() {
        return new AuditEntry(
                id,
                at,
                person,
                null,
                organisation,
                permission,
                action,
                subject,
                owner,
                outcome,
                details,
                null,
                requestId);
    }
}
