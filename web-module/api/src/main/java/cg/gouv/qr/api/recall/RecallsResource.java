package cg.gouv.qr.api.recall;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.recall.DecideOnRecall;
import cg.gouv.qr.recall.ReadRevocations;
import cg.gouv.qr.recall.RecallId;
import cg.gouv.qr.recall.RecallStamps;
import cg.gouv.qr.recall.Revocation;
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

/** Recalls: of all stamps of a certification, a lot, a shard, a range of positions, a single stamp. */
@Path("recalls")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@PermitAll
@Tag(name = "recalls", description = "Recalls / rappels")
public class RecallsResource {
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
    @Operation(summary = "Recalls stamps; more than 10,000 of them once a second person confirms")
    @APIResponseSchema(value = RecallAnswer.class, responseCode = "201")
    public Response recall(RecallRequest request, @Context UriInfo here) {
        Revocation first = recalls.recall(request.target(), request.reason(), request.instructions());
        return Answers.created(here, first.recall(), RecallAnswer.of(first, caller), first.version());
    }

    @POST
    @Path("preview")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(summary = "Tells how many lots and stamps a recall would touch, and changes nothing")
    public RecallPreviewAnswer preview(RecallRequest request) {
        return RecallPreviewAnswer.of(recalls.preview(request.target()));
    }

    @GET
    @Operation(summary = "Lists recalls, the newest first")
    public PageAnswer<RecallAnswer> list(
            @QueryParam("state") @Nullable RevocationState state, @BeanParam PageParameters page) {
        return PageAnswer.of(read.recalls(state, page.cursor()), first -> RecallAnswer.of(first, caller));
    }

    @GET
    @Path("{recall}")
    @Operation(summary = "Reads a recall")
    @APIResponseSchema(RecallAnswer.class)
    public Response read(@PathParam("recall") RecallId recall) {
        return ok(read.read(recall));
    }

    @GET
    @Path("{recall}/revocations")
    @Operation(summary = "Lists what a recall does, lot by lot, the newest lot first")
    public PageAnswer<RevocationAnswer> revocations(
            @PathParam("recall") RecallId recall, @BeanParam PageParameters page) {
        return PageAnswer.of(read.of(recall, page.cursor()), one -> RevocationAnswer.of(one, caller));
    }

    @POST
    @Path("{recall}/confirmation")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(summary = "Brings a proposed recall into force, by another person than who proposed it")
    @APIResponseSchema(RecallAnswer.class)
    public Response confirm(@PathParam("recall") RecallId recall, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.confirm(recall, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{recall}/lift")
    @RolesAllowed(Permission.RECALLS_CREATE)
    @Operation(summary = "Undoes a recall in all its lots, or drops a proposed one, with a reason; both stay on record")
    @APIResponseSchema(RecallAnswer.class)
    public Response lift(
            @PathParam("recall") RecallId recall,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            LiftRequest request) {
        return ok(decide.lift(recall, request.reason(), IfMatch.version(ifMatch)));
    }

    private Response ok(Revocation first) {
        return Answers.ok(RecallAnswer.of(first, caller), first.version());
    }
}
