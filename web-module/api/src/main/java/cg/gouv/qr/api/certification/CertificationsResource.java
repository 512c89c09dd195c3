package cg.gouv.qr.api.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_DISPOSITION;
import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.certification.Certificate;
import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.OpenDossier;
import cg.gouv.qr.certification.PrepareDossier;
import cg.gouv.qr.certification.PrintCertificate;
import cg.gouv.qr.certification.ReadCertifications;
import cg.gouv.qr.product.ProductId;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Companies open, prepare and submit dossiers; whoever may reads certifications and prints certificates. */
@Path("certifications")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({CERTIFICATIONS_APPLY, CERTIFICATIONS_READ, RECORDS_READ})
@Tag(name = "certifications", description = "Dossiers and certifications / dossiers et certifications")
public class CertificationsResource {
    private static final String PDF = "application/pdf";

    @Inject
    OpenDossier open;

    @Inject
    PrepareDossier prepare;

    @Inject
    ReadCertifications read;

    @Inject
    PrintCertificate print;

    @Inject
    CertificationAnswers answers;

    @POST
    @Creates
    @RolesAllowed(CERTIFICATIONS_APPLY)
    @Operation(summary = "Opens the dossier of a product of the caller's company")
    @APIResponseSchema(value = CertificationAnswer.class, responseCode = "201")
    public Response open(DossierRequests.Opening request, @Context UriInfo here) {
        return opened(open.open(request.requiredProduct()), here);
    }

    @POST
    @Path("{number}/renewal")
    @Creates
    @RolesAllowed(CERTIFICATIONS_APPLY)
    @Operation(summary = "Opens the dossier that is to follow a certification near its end, or past it")
    @APIResponseSchema(value = CertificationAnswer.class, responseCode = "201")
    public Response renew(@PathParam("number") CertificationNumber number, @Context UriInfo here) {
        return opened(open.renew(number), here);
    }

    @GET
    @Operation(summary = "Lists the certifications that the caller may see, by number")
    public PageAnswer<CertificationAnswer> list(
            @Parameter(description = "Only these states; it may be repeated.") @QueryParam("state")
                    List<CertificationState> states,
            @QueryParam("product") @Nullable ProductId product,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(Set.copyOf(states), product, page.cursor()), answers::record);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Reads a certification")
    @APIResponseSchema(CertificationAnswer.class)
    public Response read(@PathParam("number") CertificationNumber number) {
        return answers.ok(read.read(number));
    }

    @PUT
    @Path("{number}/statement")
    @RolesAllowed(CERTIFICATIONS_APPLY)
    @Operation(summary = "Changes what the company says in support of its dossier")
    @APIResponseSchema(CertificationAnswer.class)
    public Response state(
            @PathParam("number") CertificationNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            DossierRequests.Statement request) {
        return answers.ok(prepare.state(number, request.statement(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/submission")
    @RolesAllowed(CERTIFICATIONS_APPLY)
    @Operation(summary = "Submits a dossier that holds at least one document")
    @APIResponseSchema(CertificationAnswer.class)
    public Response submit(
            @PathParam("number") CertificationNumber number, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answers.ok(prepare.submit(number, IfMatch.version(ifMatch)));
    }

    @GET
    @Path("{number}/certificate")
    @Produces(PDF)
    @RolesAllowed({CERTIFICATIONS_APPLY, CERTIFICATIONS_READ})
    @Operation(summary = "Prints the certificate of what was granted")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(mediaType = PDF, schema = @Schema(format = "binary")))
    public Response certificate(@PathParam("number") CertificationNumber number) {
        Certificate certificate = print.print(number);
        return Response.ok(certificate.content(), PDF)
                .header(CONTENT_DISPOSITION, "attachment; filename=\"" + certificate.fileName() + "\"")
                .build();
    }

    private Response opened(Certification dossier, UriInfo here) {
        var location = here.getBaseUriBuilder()
                .path(CertificationsResource.class)
                .path(dossier.number().value())
                .build();
        return Response.created(location)
                .entity(answers.record(dossier))
                .tag(new EntityTag(Long.toString(dossier.version())))
                .build();
    }
}
