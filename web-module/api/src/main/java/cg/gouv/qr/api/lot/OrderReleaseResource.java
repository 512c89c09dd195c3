package cg.gouv.qr.api.lot;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.lot.ReleaseLots;
import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.platform.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The release of all that an order still has planned. */
@Path("orders/{number}/release")
@RequestScoped
@Produces(APPLICATION_JSON)
@RolesAllowed(Permission.QR_GENERATE)
@Tag(name = "lots")
public class OrderReleaseResource {
    @Inject
    ReleaseLots release;

    @POST
    @Operation(summary = "Releases every lot of an order that is still planned, or none; answers all its lots")
    public List<LotAnswer> release(
            @PathParam("number") OrderNumber number, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return release.release(number, IfMatch.version(ifMatch)).stream()
                .map(LotAnswer::of)
                .toList();
    }
}
