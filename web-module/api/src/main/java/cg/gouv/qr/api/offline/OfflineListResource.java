package cg.gouv.qr.api.offline;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_DISPOSITION;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LENGTH;

import cg.gouv.qr.api.problem.ApiProblem;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.offline.KeptList;
import cg.gouv.qr.offline.ListedLot;
import cg.gouv.qr.offline.OfferList;
import cg.gouv.qr.offline.OfflineLists;
import cg.gouv.qr.platform.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A lot's offline list, for customs and inspectors. */
@Path("lots/{number}/offline-list")
@RequestScoped
@Produces(MediaType.WILDCARD)
@RolesAllowed(Permission.VERIFICATION_INSPECT)
@Tag(name = "lots")
public class OfflineListResource {
    private static final String TYPE = "application/vnd.estampille.offline-list";
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    OfferList offers;

    @Inject
    OfflineLists lists;

    @Context
    Request request;

    @GET
    @Operation(
            summary = "Downloads a sealed lot's offline list",
            description = "A signed file, good for seven days, in which codes are looked up without a connection;"
                    + " docs/offline-list.md specifies it. What it finds is listed, to be confirmed: no list makes a"
                    + " stamp authentic. A list is made anew when the lot changed, and each day; the ETag is weak, since"
                    + " each has a salt of its own.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The client's list says the same (If-None-Match)")
    @APIResponse(responseCode = "409", description = "The lot is not sealed yet, or its keys are retired")
    @APIResponse(responseCode = "503", description = "Another list is being made; Retry-After tells when to ask again")
    public Response download(@PathParam("number") LotNumber number) {
        ListedLot lot = offers.offer(number);
        ResponseBuilder unchanged = precondition(lot);
        if (unchanged != null) {
            return unchanged.build();
        }
        KeptList list = lists.list(lot);
        InputStream bytes = list.open();
        offers.taken(lot);
        StreamingOutput sent = out -> {
            try (bytes) {
                bytes.transferTo(out);
            }
        };
        return Response.ok(sent)
                .type(TYPE)
                .tag(tag(lot))
                .header(CONTENT_LENGTH, list.size())
                .header(CONTENT_DISPOSITION, "attachment; filename=\"" + list.fileName() + "\"")
                .build();
    }

    /** Tells whether there is a list, and a newer one; makes none. */
    @HEAD
    @Operation(summary = "Tells the ETag of a lot's offline list")
    @APIResponse(responseCode = "200", description = "There is a list; its size is known once it is made")
    public Response head(@PathParam("number") LotNumber number) {
        ListedLot lot = offers.offer(number);
        ResponseBuilder unchanged = precondition(lot);
        return (unchanged == null ? Response.ok().type(TYPE).tag(tag(lot)) : unchanged).build();
    }

    private @Nullable ResponseBuilder precondition(ListedLot lot) {
        ResponseBuilder decided = request.evaluatePreconditions(tag(lot));
        if (decided == null) {
            return null;
        }
        if (decided.build().getStatus() == PRECONDITION_FAILED) {
            throw ApiProblem.of(PRECONDITION_FAILED, "contentChanged");
        }
        return decided.tag(tag(lot));
    }

    private static EntityTag tag(ListedLot lot) {
        return new EntityTag(lot.tag(), true);
    }
}
