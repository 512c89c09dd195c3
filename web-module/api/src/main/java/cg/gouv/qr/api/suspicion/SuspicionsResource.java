package cg.gouv.qr.api.suspicion;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.suspicion.DecideOnSuspicion;
import cg.gouv.qr.suspicion.ReadSuspicions;
import cg.gouv.qr.suspicion.Suspicion;
import cg.gouv.qr.suspicion.SuspicionFile;
import cg.gouv.qr.suspicion.SuspicionId;
import cg.gouv.qr.suspicion.SuspicionState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Stamps whose scans speak for copies of their code: open, confirmed, dismissed. */
@Path("suspicions")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({Permission.VERIFICATION_INSPECT, Permission.RECORDS_READ, Permission.RECALLS_CREATE})
@Tag(name = "suspicions", description = "Suspicions of copies / soupçons de copie")
public class SuspicionsResource {
    @Inject
    ReadSuspicions read;

    @Inject
    DecideOnSuspicion decide;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Lists suspicions, the newest first")
    public PageAnswer<SuspicionAnswer> list(
            @QueryParam("state") @Nullable SuspicionState state,
            @QueryParam("lot") @Nullable LotNumber lot,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(state, lot, page.cursor()), one -> SuspicionAnswer.of(one, null, caller));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a suspicion with the stamp's latest scans")
    @APIResponseSchema(SuspicionAnswer.class)
    public Response read(@PathParam("id") SuspicionId id) {
        SuspicionFile file = read.read(id);
        return Answers.ok(
                SuspicionAnswer.of(file.suspicion(), file.scans(), caller),
                file.suspicion().version());
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(summary = "There are copies: revokes the stamp")
    @APIResponseSchema(SuspicionAnswer.class)
    public Response confirm(
            @PathParam("id") SuspicionId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, DecisionRequest request) {
        return decided(decide.confirm(id, request.reason(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/dismissal")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(summary = "There is an honest reason: the scans until now count no more")
    @APIResponseSchema(SuspicionAnswer.class)
    public Response dismiss(
            @PathParam("id") SuspicionId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, DecisionRequest request) {
        return decided(decide.dismiss(id, request.reason(), IfMatch.version(ifMatch)));
    }

    private Response decided(Suspicion suspicion) {
        return Answers.ok(SuspicionAnswer.of(suspicion, null, caller), suspicion.version());
    }
}
