package cg.gouv.qr.api.recall;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.recall.DecideOnRecall;
import cg.gouv.qr.recall.ReadRevocations;
import cg.gouv.qr.recall.RecallStamps;
import cg.gouv.qr.recall.RecallTarget;
import cg.gouv.qr.recall.Revocation;
import cg.gouv.qr.recall.RevocationId;
import cg.gouv.qr.recall.RevocationState;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is revoked of a lot: proposed, in force, lifted. */
@Path("lots/{lot}/revocations")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@PermitAll
@Tag(name = "recalls", description = "Recalls / rappels")
public class RevocationsResource {
    @Inject
    RecallStamps recalls;

    @Inject
    DecideOnRecall decide;

    @Inject
    ReadRevocations read;

    @Inject
    Caller caller;

    @POST
    @Creates
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(summary = "Revokes a range of positions; of more than 10,000 stamps once a second person confirms")
    @APIResponseSchema(value = RevocationAnswer.class, responseCode = "201")
    public Response revoke(@PathParam("lot") LotNumber lot, RevocationRequest request, @Context UriInfo here) {
        RecallTarget range = new RecallTarget.OfRange(lot, request.firstPosition(), request.lastPosition());
        Revocation revocation = recalls.recall(range, request.reason(), null);
        return Answers.created(here, revocation.id(), answer(revocation), revocation.version());
    }

    @GET
    @Operation(summary = "Lists a lot's revocations, in the order in which they were proposed")
    public PageAnswer<RevocationAnswer> list(
            @PathParam("lot") LotNumber lot,
            @QueryParam("state") @Nullable RevocationState state,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(lot, state, page.cursor()), this::answer);
    }

    @GET
    @Path("preview")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(summary = "Tells how many stamps a revocation would concern, and changes nothing")
    public PreviewAnswer preview(
            @PathParam("lot") LotNumber lot,
            @QueryParam("firstPosition") @Nullable Integer firstPosition,
            @QueryParam("lastPosition") @Nullable Integer lastPosition) {
        return PreviewAnswer.of(lot, recalls.preview(new RecallTarget.OfRange(lot, firstPosition, lastPosition)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a revocation")
    @APIResponseSchema(RevocationAnswer.class)
    public Response read(@PathParam("lot") LotNumber lot, @PathParam("id") RevocationId id) {
        return ok(read.read(lot, id));
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(
            summary =
                    "Brings a proposed revocation into force, by another person than who proposed it, if it is a recall of its own")
    @APIResponseSchema(RevocationAnswer.class)
    public Response confirm(
            @PathParam("lot") LotNumber lot,
            @PathParam("id") RevocationId id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.confirm(lot, id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/lift")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(
            summary =
                    "Undoes a revocation that is a recall of its own, or drops a proposed one, with a reason; both stay on record")
    @APIResponseSchema(RevocationAnswer.class)
    public Response lift(
            @PathParam("lot") LotNumber lot,
            @PathParam("id") RevocationId id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            LiftRequest request) {
        return ok(decide.lift(lot, id, request.reason(), IfMatch.version(ifMatch)));
    }

    private Response ok(Revocation revocation) {
        return Answers.ok(answer(revocation), revocation.version());
    }

    private RevocationAnswer answer(Revocation revocation) {
        return RevocationAnswer.of(revocation, caller);
    }
}
