package cg.gouv.qr.api.audit;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.audit.AuditQuestion;
import cg.gouv.qr.audit.ReadAudit;
import cg.gouv.qr.platform.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The trail of what was done and refused. */
@Path("audit-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permission.AUDIT_READ)
@Tag(name = "audit", description = "What was done and refused / ce qui fut fait et refusé")
public class AuditEntriesResource {
    @Inject
    ReadAudit read;

    @GET
    @Operation(summary = "Lists the trail, the newest first; the filters must match exactly")
    public PageAnswer<AuditEntryAnswer> list(
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("person") @Nullable String person,
            @QueryParam("action") @Nullable String action,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @BeanParam PageParameters page) {
        var question = new AuditQuestion(subject, person, action, from, until);
        return PageAnswer.of(read.list(question, page.cursor()), AuditEntryAnswer::of);
    }
}
