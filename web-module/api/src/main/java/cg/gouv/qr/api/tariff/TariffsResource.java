package cg.gouv.qr.api.tariff;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.tariff.ReadTariffs;
import cg.gouv.qr.tariff.SetTariff;
import cg.gouv.qr.tariff.Tariff;
import cg.gouv.qr.tariff.TariffId;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The prices that companies order by. */
@Path("tariffs")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({Permission.ORDERS_CREATE, Permission.ORDERS_READ_OWN, Permission.TARIFFS_MANAGE, Permission.RECORDS_READ
})
@Tag(name = "tariffs", description = "Tariffs / tarifs")
public class TariffsResource {
    @Inject
    SetTariff set;

    @Inject
    ReadTariffs read;

    @POST
    @Creates
    @RolesAllowed(Permission.TARIFFS_MANAGE)
    @Operation(summary = "Makes a tariff; refused where another of the profile holds on some of the days")
    @APIResponseSchema(value = TariffAnswer.class, responseCode = "201")
    public Response set(TariffRequest request, @Context UriInfo here) {
        Tariff tariff = set.set(request.terms());
        return Answers.created(here, tariff.id(), TariffAnswer.of(tariff), tariff.version());
    }

    @GET
    @Operation(summary = "Lists the tariffs that hold today, or all of them, in the order of their ids")
    public PageAnswer<TariffAnswer> list(@QueryParam("all") @Nullable Boolean all, @BeanParam PageParameters page) {
        return PageAnswer.of(
                Boolean.TRUE.equals(all) ? read.list(page.cursor()) : read.inForce(page.cursor()), TariffAnswer::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a tariff")
    @APIResponseSchema(TariffAnswer.class)
    public Response read(@PathParam("id") TariffId id) {
        return ok(read.read(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Permission.TARIFFS_MANAGE)
    @Operation(summary = "Changes a tariff; what was ordered by it keeps its price")
    @APIResponseSchema(TariffAnswer.class)
    public Response amend(
            @PathParam("id") TariffId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, TariffRequest request) {
        return ok(set.amend(id, request.terms(), IfMatch.version(ifMatch)));
    }

    private static Response ok(Tariff tariff) {
        return Answers.ok(TariffAnswer.of(tariff), tariff.version());
    }
}
