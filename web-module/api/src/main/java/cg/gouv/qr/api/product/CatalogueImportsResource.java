package cg.gouv.qr.api.product;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;
import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.call.CurrentRequest;
import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.product.CatalogueImport;
import cg.gouv.qr.product.ImportCatalogue;
import cg.gouv.qr.product.ImportId;
import cg.gouv.qr.product.ReadCatalogueImports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Companies import their catalogues; each import keeps its report. */
@Path("catalogue-imports")
@RequestScoped
@Produces(APPLICATION_JSON)
@RolesAllowed({PRODUCTS_MANAGE_OWN, CERTIFICATIONS_READ, RECORDS_READ})
@Tag(name = "products")
public class CatalogueImportsResource {
    private static final String TEXT_CSV = "text/csv";

    @Inject
    ImportCatalogue imports;

    @Inject
    ReadCatalogueImports read;

    @Inject
    CurrentRequest current;

    @POST
    @Creates(upload = true)
    @Consumes(TEXT_CSV)
    @RolesAllowed(PRODUCTS_MANAGE_OWN)
    @Operation(
            summary = "Imports a catalogue: good rows go in, each bad one is reported",
            description =
                    "CSV (RFC 4180) in UTF-8 whose first line is `gtin,designation,composition`. The answer comes when"
                            + " the file is read; its state says whether to the end. The same file again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = TEXT_CSV,
                            schema = @Schema(examples = "gtin,designation,composition\n4006381333931,Stylo,")))
    @APIResponseSchema(value = CatalogueImportAnswer.class, responseCode = "201")
    public Response load(
            InputStream file,
            @Parameter(description = "To recognise the import by.") @QueryParam("fileName") @Nullable String fileName,
            @Context UriInfo here) {
        CatalogueImport done = imports.load(fileName, file);
        return Answers.created(here, done.id(), answer(done), done.version());
    }

    @GET
    @Operation(summary = "Lists the imports that the caller may see, the newest first")
    public PageAnswer<CatalogueImportAnswer> list(@BeanParam PageParameters page) {
        return PageAnswer.of(read.list(page.cursor()), this::answer);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads how an import went")
    @APIResponseSchema(CatalogueImportAnswer.class)
    public Response read(@PathParam("id") ImportId id) {
        CatalogueImport found = read.read(id);
        return Answers.ok(answer(found), found.version());
    }

    @GET
    @Path("{id}/rejections")
    @Produces({APPLICATION_JSON, TEXT_CSV})
    @Operation(summary = "Reports the refused rows: page by page as JSON, the whole report as CSV")
    @APIResponse(
            responseCode = "200",
            description = "By line, then by column",
            content = {
                @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RejectionPage.class)),
                @Content(mediaType = TEXT_CSV, schema = @Schema(implementation = String.class))
            })
    public Response rejections(@PathParam("id") ImportId id, @BeanParam PageParameters page, @Context Request request) {
        Variant chosen =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TEXT_CSV))
                        .build());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        Locale language = current.language();
        if (chosen.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE)) {
            var rows = PageAnswer.of(read.rejections(id, page.cursor()), row -> RejectedRowAnswer.of(row, language));
            return Response.ok(rows, MediaType.APPLICATION_JSON_TYPE).build();
        }
        return Response.ok(new RejectionReport(read, id, language), TEXT_CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejections-" + id + ".csv\"")
                .build();
    }

    /** A page as the description shows it. */
    @Schema(name = "RejectedRows")
    record RejectionPage(
            List<RejectedRowAnswer> items, @Nullable String next) {}

    private CatalogueImportAnswer answer(CatalogueImport of) {
        return CatalogueImportAnswer.of(of, current.language());
    }
}
