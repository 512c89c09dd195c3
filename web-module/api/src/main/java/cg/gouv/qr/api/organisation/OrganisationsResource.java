package cg.gouv.qr.api.organisation;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.company.DecideOnOrganisation;
import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.company.RegisterOrganisation;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Permission;
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

/** Organisations register themselves; an operator admits or refuses, suspends and reinstates them. */
@Path("organisations")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@PermitAll
@Tag(name = "organisations", description = "Companies and stampers / entreprises et estampilleurs")
public class OrganisationsResource {
    @Inject
    RegisterOrganisation register;

    @Inject
    ReadOrganisations read;

    @Inject
    DecideOnOrganisation decide;

    @Inject
    Caller caller;

    @POST
    @Creates
    @Operation(summary = "Registers the organisation that the caller will act for once it is admitted")
    @APIResponseSchema(value = OrganisationAnswer.class, responseCode = "201")
    public Response register(RegistrationRequest request, @Context UriInfo here) {
        Organisation organisation = register.register(request.requiredKind(), request.details());
        return Answers.created(here, organisation.id(), answer(organisation), organisation.version());
    }

    @GET
    @Operation(summary = "Lists the organisations that the caller may see, in the order of their ids")
    public PageAnswer<OrganisationAnswer> list(
            @QueryParam("kind") @Nullable OrganisationKind kind,
            @QueryParam("state") @Nullable OrganisationState state,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(kind, state, page.cursor()), this::answer);
    }

    @GET
    @Path("mine")
    @Operation(summary = "Reads the organisation that the caller acts for, or has registered and waits for")
    @APIResponseSchema(OrganisationAnswer.class)
    public Response mine() {
        return ok(read.mine().orElseThrow(() -> new NotFound("ownOrganisation", caller.name())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads an organisation")
    @APIResponseSchema(OrganisationAnswer.class)
    public Response read(@PathParam("id") OrganisationId id) {
        return ok(read.read(id));
    }

    @POST
    @Path("{id}/admission")
    @RolesAllowed(Permission.ORGANISATIONS_ADMIT)
    @Operation(summary = "Admits a registered organisation: its registrar receives its role")
    @APIResponseSchema(OrganisationAnswer.class)
    public Response admit(@PathParam("id") OrganisationId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.admit(id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Permission.ORGANISATIONS_ADMIT)
    @Operation(summary = "Refuses a registered organisation, with a reason; it may register again")
    @APIResponseSchema(OrganisationAnswer.class)
    public Response refuse(
            @PathParam("id") OrganisationId id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            ReasonRequest request) {
        return ok(decide.refuse(id, request.reason(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/suspension")
    @RolesAllowed(Permission.ORGANISATIONS_ADMIT)
    @Operation(summary = "Suspends an admitted organisation, with a reason: its people lose their role")
    @APIResponseSchema(OrganisationAnswer.class)
    public Response suspend(
            @PathParam("id") OrganisationId id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            ReasonRequest request) {
        return ok(decide.suspend(id, request.reason(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/reinstatement")
    @RolesAllowed(Permission.ORGANISATIONS_ADMIT)
    @Operation(summary = "Reinstates a suspended organisation")
    @APIResponseSchema(OrganisationAnswer.class)
    public Response reinstate(@PathParam("id") OrganisationId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.reinstate(id, IfMatch.version(ifMatch)));
    }

    private Response ok(Organisation organisation) {
        return Answers.ok(answer(organisation), organisation.version());
    }

    private OrganisationAnswer answer(Organisation organisation) {
        return OrganisationAnswer.of(organisation, caller);
    }
}
