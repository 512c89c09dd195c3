package cg.gouv.qr.api.key;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.key.KeyEpoch;
import cg.gouv.qr.key.OpenEpoch;
import cg.gouv.qr.key.ReadEpochs;
import cg.gouv.qr.platform.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Key epochs: the administrator opens the first, and then one a month at most. */
@Path("epochs")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({Permission.KEYS_MANAGE, Permission.QR_GENERATE, Permission.RECORDS_READ})
@Tag(name = "epochs", description = "Key epochs / époques de clés")
public class EpochsResource {
    @Inject
    OpenEpoch open;

    @Inject
    ReadEpochs read;

    @POST
    @Creates
    @RolesAllowed(Permission.KEYS_MANAGE)
    @Operation(summary = "Opens the next key epoch: lots planned from now on are signed with it")
    @APIResponseSchema(value = EpochAnswer.class, responseCode = "201")
    public Response open(EpochRequest request, @Context UriInfo here) {
        KeyEpoch epoch = request.forcedBecause() == null ? open.open() : open.force(request.forcedBecause());
        return Answers.created(here, epoch.number(), EpochAnswer.of(epoch), epoch.version());
    }

    @GET
    @Operation(summary = "Lists all key epochs, in the order of their numbers")
    public List<EpochAnswer> list() {
        return read.list().stream().map(EpochAnswer::of).toList();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Reads a key epoch")
    @APIResponseSchema(EpochAnswer.class)
    public Response read(@PathParam("number") int number) {
        KeyEpoch epoch = read.read(number);
        return Answers.ok(EpochAnswer.of(epoch), epoch.version());
    }
}
