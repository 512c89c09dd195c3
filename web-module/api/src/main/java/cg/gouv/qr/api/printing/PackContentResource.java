package cg.gouv.qr.api.printing;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_DISPOSITION;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LENGTH;

import cg.gouv.qr.api.problem.ApiProblem;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.printing.DownloadPack;
import cg.gouv.qr.printing.PackId;
import cg.gouv.qr.printing.PackOffer;
import cg.gouv.qr.printing.PackTransfer;
import cg.gouv.qr.printing.SendPack;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a print pack. They are sent outside of any transaction, and cut off rather than filled up when a shard
 * cannot be read any more: {@code Content-Length} tells the client that it has not everything.
 */
@Path("print-packs/{id}/content")
@RequestScoped
@Produces(MediaType.WILDCARD)
@RolesAllowed(Permission.DISTRIBUTION_READ)
@Tag(name = "print packs")
public class PackContentResource {
    private static final String ACCEPT_RANGES = "Accept-Ranges";
    private static final String CONTENT_RANGE = "Content-Range";
    private static final String REPR_DIGEST = "Repr-Digest"; // RFC 9530
    private static final int PARTIAL_CONTENT = 206;
    private static final int PRECONDITION_FAILED = 412;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    @Inject
    DownloadPack downloads;

    @Inject
    SendPack send;

    @Context
    Request request;

    @GET
    @Operation(
            summary = "Downloads a print pack, or one range of it",
            description = "Any byte range can be asked for, also after a broken download or a restart of the server;"
                    + " several ranges at once are answered with the whole. The ETag is the file's SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "206", description = "The range asked for; Content-Range tells which")
    @APIResponse(responseCode = "304", description = "The file is the one that the client has (If-None-Match)")
    @APIResponse(responseCode = "416", description = "The range begins behind the end; Content-Range tells the size")
    public Response download(
            @PathParam("id") PackId id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context HttpServletResponse response) {
        PackOffer offer = downloads.offer(id);
        ResponseBuilder unchanged = precondition(offer);
        if (unchanged != null) {
            return unchanged.build();
        }
        Optional<ByteRange> part = part(offer, range, ifRange, response);
        ByteRange sent = part.orElseGet(() -> new ByteRange(0, offer.size()));
        PackTransfer transfer = send.open(downloads.begin(id, sent.from(), sent.to()));
        StreamingOutput bytes = transfer::writeTo;
        ResponseBuilder answer = described(Response.ok(bytes), offer, sent.length());
        part.ifPresent(of -> answer.status(PARTIAL_CONTENT).header(CONTENT_RANGE, of.text(offer.size())));
        return answer.build();
    }

    /** Range is for GET alone (RFC 9110, 14.2). */
    @HEAD
    @Operation(summary = "Tells size and ETag of a print pack's file")
    @APIResponse(responseCode = "200", description = "As the whole file's answer, without the file")
    public Response head(@PathParam("id") PackId id) {
        PackOffer offer = downloads.offer(id);
        ResponseBuilder unchanged = precondition(offer);
        return (unchanged == null ? described(Response.ok(), offer, offer.size()) : unchanged).build();
    }

    private @Nullable ResponseBuilder precondition(PackOffer offer) {
        EntityTag tag = tag(offer);
        ResponseBuilder decided = request.evaluatePreconditions(tag);
        if (decided == null) {
            return null;
        }
        if (decided.build().getStatus() == PRECONDITION_FAILED) {
            throw ApiProblem.of(PRECONDITION_FAILED, "contentChanged");
        }
        return decided.tag(tag);
    }

    private static Optional<ByteRange> part(
            PackOffer offer, @Nullable String range, @Nullable String ifRange, HttpServletResponse response) {
        if (ifRange != null && !ifRange.strip().equals("\"" + offer.sha256().hex() + "\"")) {
            return Optional.empty();
        }
        try {
            return ByteRange.of(range, offer.size());
        } catch (ByteRange.NotSatisfiable e) {
            response.setHeader(CONTENT_RANGE, "bytes */" + offer.size());
            throw ApiProblem.of(RANGE_NOT_SATISFIABLE, "rangeNotSatisfiable", offer.size());
        }
    }

    private static ResponseBuilder described(ResponseBuilder answer, PackOffer offer, long length) {
        return answer.type(offer.mediaType())
                .tag(tag(offer))
                .header(CONTENT_LENGTH, length)
                .header(ACCEPT_RANGES, "bytes")
                .header(CONTENT_DISPOSITION, "attachment; filename=\"" + offer.fileName() + "\"")
                .header(
                        REPR_DIGEST,
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(offer.sha256().bytes()) + ":");
    }

    private static EntityTag tag(PackOffer offer) {
        return new EntityTag(offer.sha256().hex());
    }
}
