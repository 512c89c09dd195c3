package cg.gouv.qr.api.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_DISPOSITION;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LENGTH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.certification.AttachDocument;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.DocumentId;
import cg.gouv.qr.certification.DossierDocument;
import cg.gouv.qr.certification.DownloadDocument;
import cg.gouv.qr.certification.KeepDocument;
import cg.gouv.qr.certification.ReadCertifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The documents of a dossier. They come and go as files, not inside JSON. */
@Path("certifications")
@RequestScoped
@Produces(APPLICATION_JSON)
@RolesAllowed({CERTIFICATIONS_APPLY, CERTIFICATIONS_READ, RECORDS_READ})
@Tag(name = "certifications")
public class DocumentsResource {
    private static final String ANY_FILE = "application/octet-stream";
    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";

    @Inject
    AttachDocument attach;

    @Inject
    KeepDocument keep;

    @Inject
    ReadCertifications read;

    @Inject
    DownloadDocument download;

    @GET
    @Path("{number}/documents")
    @Operation(summary = "Lists what is attached to a dossier")
    public List<DocumentAnswer> list(@PathParam("number") CertificationNumber number) {
        return read.documents(number).stream().map(DocumentAnswer::of).toList();
    }

    @POST
    @Path("{number}/documents")
    @Creates(upload = true)
    @Consumes({PDF, PNG, JPEG, ANY_FILE})
    @RolesAllowed(CERTIFICATIONS_APPLY)
    @Operation(
            summary = "Attaches a PDF, PNG or JPEG file of at most 10 MiB to a dossier",
            description = "The file is the body. What it is, its content says. A dossier holds at most 20, each once.")
    @RequestBody(content = @Content(mediaType = ANY_FILE, schema = @Schema(format = "binary")))
    @APIResponseSchema(value = DocumentAnswer.class, responseCode = "201")
    public Response attach(
            @PathParam("number") CertificationNumber number,
            @Parameter(description = "The file's name if missing.") @QueryParam("title") @Nullable String title,
            @QueryParam("fileName") @Nullable String fileName,
            @Context UriInfo here,
            InputStream content)
            throws IOException {
        DossierDocument document = attach.attach(number, title, fileName, content);
        return Answers.created(here, document.id(), DocumentAnswer.of(document), document.version());
    }

    @GET
    @Path("{number}/documents/{document}")
    @Produces({PDF, PNG, JPEG})
    @RolesAllowed({CERTIFICATIONS_APPLY, CERTIFICATIONS_READ})
    @Operation(summary = "Downloads a document")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = PDF, schema = @Schema(format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(format = "binary"))
            })
    public Response content(
            @PathParam("number") CertificationNumber number, @PathParam("document") DocumentId document) {
        DossierDocument found = download.find(number, document);
        StreamingOutput content = out -> download.write(number, document, out);
        return Response.ok(content, found.type().mediaType())
                .header(CONTENT_LENGTH, found.size())
                .header(CONTENT_DISPOSITION, attachment(found.fileName()))
                .build();
    }

    @DELETE
    @Path("{number}/documents/{document}")
    @RolesAllowed(CERTIFICATIONS_APPLY)
    @Operation(summary = "Removes a document from a dossier")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("number") CertificationNumber number, @PathParam("document") DocumentId document) {
        keep.remove(number, document);
    }

    // RFC 6266: the name in UTF-8, and for those that do not read it, in ASCII.
    private static String attachment(String fileName) {
        String ascii = fileName.replaceAll("[^\\x20-\\x7e]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
