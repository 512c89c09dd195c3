package cg.gouv.qr.api.key;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.key.EndEpoch;
import cg.gouv.qr.key.KeyEpoch;
import cg.gouv.qr.key.OpenEpoch;
import cg.gouv.qr.key.ReadEpochs;
import cg.gouv.qr.platform.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/** Key epochs: the administrator opens the first, then one a month at most, and closes or retires those that need it. */
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
    EndEpoch end;

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

    @POST
    @Path("{number}/closure")
    @RolesAllowed(Permission.KEYS_MANAGE)
    @Operation(
            summary = "Closes an epoch whose keys are compromised, for good",
            description = "No lot takes it any more. Of stamps that were sealed it is said that they should be"
                    + " inspected (closed_epoch); nothing else that its keys sign is believed. If it was the active epoch, no lot"
                    + " can be planned until the next one is opened.")
    @APIResponseSchema(EpochAnswer.class)
    public Response close(
            @PathParam("number") int number, @HeaderParam(IF_MATCH) @Nullable String ifMatch, EndRequest request) {
        return ok(end.close(number, request.reason(), request.confirmation(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/retirement")
    @RolesAllowed(Permission.KEYS_MANAGE)
    @Operation(
            summary = "Retires an accepted or closed epoch, for good: all of its stamps read as forged",
            description = "Refused while lots of the epoch are in production.")
    @APIResponseSchema(EpochAnswer.class)
    public Response retire(
            @PathParam("number") int number, @HeaderParam(IF_MATCH) @Nullable String ifMatch, EndRequest request) {
        return ok(end.retire(number, request.reason(), request.confirmation(), IfMatch.version(ifMatch)));
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
        return ok(read.read(number));
    }

    private static Response ok(KeyEpoch epoch) {
        return Answers.ok(EpochAnswer.of(epoch), epoch.version());
    }
}
