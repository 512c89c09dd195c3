package cg.gouv.qr.api.printing;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.printing.PackId;
import cg.gouv.qr.printing.PackState;
import cg.gouv.qr.printing.ReadPacks;
import cg.gouv.qr.printing.SignedPackManifest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a stamper knows of its print packs before it downloads them. */
@Path("print-packs")
@RequestScoped
@Produces(APPLICATION_JSON)
@RolesAllowed({Permission.DISTRIBUTION_READ, Permission.RECORDS_READ})
@Tag(name = "print packs", description = "What stampers print / lots d’impression")
public class PrintPacksResource {
    private static final String KEY_ID = "X-Key-Id";

    @Inject
    ReadPacks read;

    @GET
    @Operation(summary = "Lists the print packs that the caller may see, the newest lot's first")
    public PageAnswer<PrintPackAnswer> list(
            @QueryParam("lot") @Nullable LotNumber lot,
            @QueryParam("state") @Nullable PackState state,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(lot, state, page.cursor()), PrintPackAnswer::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a print pack")
    public PrintPackAnswer read(@PathParam("id") PackId id) {
        return PrintPackAnswer.of(read.read(id));
    }

    @GET
    @Path("{id}/manifest")
    @Operation(
            summary = "Reads the manifest, byte for byte as it was signed",
            description = "Keep the bytes as they are: the signature is over them.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response manifest(@PathParam("id") PackId id) {
        SignedPackManifest signed = read.manifest(id);
        return Response.ok(signed.manifest(), APPLICATION_JSON)
                .header(KEY_ID, signed.keyId())
                .build();
    }

    @GET
    @Path("{id}/manifest/signature")
    @Produces(APPLICATION_OCTET_STREAM)
    @Operation(summary = "Reads the manifest's Ed25519 signature, 64 bytes")
    @APIResponse(
            responseCode = "200",
            description = "The signature",
            content =
                    @Content(
                            mediaType = APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response signature(@PathParam("id") PackId id) {
        SignedPackManifest signed = read.manifest(id);
        return Response.ok(signed.signature(), APPLICATION_OCTET_STREAM)
                .header(KEY_ID, signed.keyId())
                .build();
    }
}
