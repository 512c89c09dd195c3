package cg.gouv.qr.api.lot;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.LotState;
import cg.gouv.qr.lot.ReadLots;
import cg.gouv.qr.lot.ReleaseLots;
import cg.gouv.qr.lot.SteerLot;
import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.scan.ReadScans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lots: an operator releases and steers them; company and stamper watch theirs. */
@Path("lots")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({
    Permission.ORDERS_READ_OWN,
    Permission.DISTRIBUTION_READ,
    Permission.QR_GENERATE,
    Permission.RECORDS_READ,
    Permission.VERIFICATION_INSPECT
})
@Tag(name = "lots", description = "Lots / lots de production")
public class LotsResource {
    @Inject
    ReadLots read;

    @Inject
    ReadScans scans;

    @Inject
    ReleaseLots release;

    @Inject
    SteerLot steer;

    @GET
    @Operation(summary = "Lists the lots that the caller may see, the newest first")
    public PageAnswer<LotAnswer> list(
            @QueryParam("state") @Nullable LotState state,
            @QueryParam("order") @Nullable OrderNumber order,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(state, order, page.cursor()), LotAnswer::of);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Reads a lot")
    @APIResponseSchema(LotAnswer.class)
    public Response read(@PathParam("number") LotNumber number) {
        return ok(read.read(number));
    }

    @GET
    @Path("{number}/progress")
    @Operation(summary = "Tells how far a lot is, how fast, and how long it will take yet")
    public ProgressAnswer progress(@PathParam("number") LotNumber number) {
        return ProgressAnswer.of(read.progress(number));
    }

    @GET
    @Path("{number}/scans")
    @Operation(
            summary =
                    "Counts a lot's scans by hour, outcome and channel: of the last day, or of a period of at most 31 days")
    public List<ScansOfHourAnswer> scans(
            @PathParam("number") LotNumber number,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until) {
        return scans.byHour(number, from, until).stream()
                .map(ScansOfHourAnswer::of)
                .toList();
    }

    @POST
    @Path("{number}/release")
    @RolesAllowed(Permission.QR_GENERATE)
    @Operation(summary = "Releases a planned lot to production")
    @APIResponseSchema(LotAnswer.class)
    public Response release(@PathParam("number") LotNumber number, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(release.release(number, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/pause")
    @RolesAllowed(Permission.QR_GENERATE)
    @Operation(summary = "Pauses production; shards under way are finished")
    @APIResponseSchema(LotAnswer.class)
    public Response pause(@PathParam("number") LotNumber number, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(steer.pause(number, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/resumption")
    @RolesAllowed(Permission.QR_GENERATE)
    @Operation(summary = "Resumes a paused lot")
    @APIResponseSchema(LotAnswer.class)
    public Response resume(@PathParam("number") LotNumber number, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(steer.resume(number, IfMatch.version(ifMatch)));
    }

    @PUT
    @Path("{number}/urgency")
    @RolesAllowed(Permission.QR_GENERATE)
    @Operation(summary = "Puts a lot before all others, or back among them")
    @APIResponseSchema(LotAnswer.class)
    public Response prioritise(
            @PathParam("number") LotNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            UrgencyRequest request) {
        long version = IfMatch.version(ifMatch);
        return ok(steer.prioritise(number, request.isUrgent(), version));
    }

    @PUT
    @Path("{number}/application-requirement")
    @RolesAllowed(Permission.QR_GENERATE)
    @Operation(
            summary =
                    "Decides whether a planned lot's stamps are good only once their stamper has reported them as applied")
    @APIResponseSchema(LotAnswer.class)
    public Response requireApplication(
            @PathParam("number") LotNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            RequirementRequest request) {
        long version = IfMatch.version(ifMatch);
        return ok(steer.requireApplication(number, request.isRequired(), version));
    }

    private static Response ok(Lot lot) {
        return Answers.ok(LotAnswer.of(lot), lot.version());
    }
}
