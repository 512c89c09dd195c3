package cg.gouv.qr.api.stamper;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.stamper.DecideOnStamper;
import cg.gouv.qr.stamper.ReadStampers;
import cg.gouv.qr.stamper.Stamper;
import cg.gouv.qr.stamper.StamperState;
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

/** The directory of stampers that companies choose from, and the operator's approvals behind it. */
@Path("stampers")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@PermitAll
@Tag(name = "stampers", description = "Approved stampers / estampilleurs agréés")
public class StampersResource {
    @Inject
    DecideOnStamper decide;

    @Inject
    ReadStampers read;

    @POST
    @Creates
    @RolesAllowed(Permission.STAMPERS_APPROVE)
    @Operation(summary = "Approves an admitted organisation of kind STAMPER until a day")
    @APIResponseSchema(value = StamperAnswer.class, responseCode = "201")
    public Response approve(ApprovalRequest request, @Context UriInfo here) {
        Stamper stamper = decide.approve(request.stamper(), request.validUntil());
        return Answers.created(here, stamper.id(), StamperAnswer.of(stamper), stamper.version());
    }

    @GET
    @Operation(summary = "Lists the stampers that the caller may see, whatever their state, by approval number")
    public PageAnswer<StamperAnswer> list(
            @QueryParam("state") @Nullable StamperState state,
            @QueryParam("district") @Nullable String district,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(state, district, page.cursor()), StamperAnswer::of);
    }

    @GET
    @Path("directory")
    @Operation(summary = "Lists the stampers that take orders today, by approval number")
    public PageAnswer<StamperAnswer> directory(
            @QueryParam("district") @Nullable String district, @BeanParam PageParameters page) {
        return PageAnswer.of(read.directory(district, page.cursor()), StamperAnswer::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a stamper's approval")
    @APIResponseSchema(StamperAnswer.class)
    public Response read(@PathParam("id") OrganisationId id) {
        return ok(read.read(id));
    }

    @POST
    @Path("{id}/renewal")
    @RolesAllowed(Permission.STAMPERS_APPROVE)
    @Operation(summary = "Gives an approved or expired stamper a new last day")
    @APIResponseSchema(StamperAnswer.class)
    public Response renew(
            @PathParam("id") OrganisationId id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            RenewalRequest request) {
        return ok(decide.renew(id, request.validUntil(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/suspension")
    @RolesAllowed(Permission.STAMPERS_APPROVE)
    @Operation(summary = "Suspends an approved stamper, with a reason: it takes no orders")
    @APIResponseSchema(StamperAnswer.class)
    public Response suspend(
            @PathParam("id") OrganisationId id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            SuspensionRequest request) {
        return ok(decide.suspend(id, request.reason(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/reinstatement")
    @RolesAllowed(Permission.STAMPERS_APPROVE)
    @Operation(summary = "Reinstates a suspended stamper")
    @APIResponseSchema(StamperAnswer.class)
    public Response reinstate(@PathParam("id") OrganisationId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.reinstate(id, IfMatch.version(ifMatch)));
    }

    private static Response ok(Stamper stamper) {
        return Answers.ok(StamperAnswer.of(stamper), stamper.version());
    }
}
