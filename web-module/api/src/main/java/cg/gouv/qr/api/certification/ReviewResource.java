package cg.gouv.qr.api.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_GRANT;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_REVIEW;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_SUSPEND;
import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.GrantCertification;
import cg.gouv.qr.certification.ReviewDossier;
import cg.gouv.qr.certification.SuspendCertification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The office's side of a certification: one person reviews, another decides; what was granted may be taken back. */
@Path("certifications")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "certifications")
public class ReviewResource {
    @Inject
    ReviewDossier review;

    @Inject
    GrantCertification decide;

    @Inject
    SuspendCertification suspend;

    @Inject
    CertificationAnswers answers;

    @POST
    @Path("{number}/review")
    @RolesAllowed(CERTIFICATIONS_REVIEW)
    @Operation(summary = "Takes a submitted dossier in review, or takes it over from a colleague")
    @APIResponseSchema(CertificationAnswer.class)
    public Response take(
            @PathParam("number") CertificationNumber number, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answers.ok(review.take(number, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/return")
    @RolesAllowed({CERTIFICATIONS_REVIEW, CERTIFICATIONS_GRANT})
    @Operation(summary = "Returns a dossier to the company for completion, with a reason")
    @APIResponseSchema(CertificationAnswer.class)
    public Response giveBack(
            @PathParam("number") CertificationNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            DossierRequests.Reason request) {
        return answers.ok(review.returnForCompletion(number, request.reason(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/opinion")
    @RolesAllowed(CERTIFICATIONS_REVIEW)
    @Operation(summary = "Gives the reviewer's opinion; another person then decides")
    @APIResponseSchema(CertificationAnswer.class)
    public Response advise(
            @PathParam("number") CertificationNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            DossierRequests.Advice request) {
        return answers.ok(review.giveOpinion(number, request.opinion(), request.comment(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/grant")
    @RolesAllowed(CERTIFICATIONS_GRANT)
    @Operation(summary = "Grants a dossier with a favourable opinion; never by its reviewer")
    @APIResponseSchema(CertificationAnswer.class)
    public Response grant(
            @PathParam("number") CertificationNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            DossierRequests.Grant request) {
        return answers.ok(decide.grant(number, request.validUntil(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/refusal")
    @RolesAllowed(CERTIFICATIONS_GRANT)
    @Operation(summary = "Refuses a reviewed dossier, with a reason; never by its reviewer")
    @APIResponseSchema(CertificationAnswer.class)
    public Response refuse(
            @PathParam("number") CertificationNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            DossierRequests.Reason request) {
        return answers.ok(decide.refuse(number, request.reason(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/suspension")
    @RolesAllowed(CERTIFICATIONS_SUSPEND)
    @Operation(summary = "Suspends a granted certification, with a reason")
    @APIResponseSchema(CertificationAnswer.class)
    public Response suspend(
            @PathParam("number") CertificationNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            DossierRequests.Reason request) {
        return answers.ok(suspend.suspend(number, request.reason(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/reinstatement")
    @RolesAllowed(CERTIFICATIONS_SUSPEND)
    @Operation(summary = "Reinstates a suspended certification")
    @APIResponseSchema(CertificationAnswer.class)
    public Response reinstate(
            @PathParam("number") CertificationNumber number, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answers.ok(suspend.reinstate(number, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{number}/revocation")
    @RolesAllowed(CERTIFICATIONS_SUSPEND)
    @Operation(summary = "Revokes a granted or suspended certification for good, with a reason")
    @APIResponseSchema(CertificationAnswer.class)
    public Response revoke(
            @PathParam("number") CertificationNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            DossierRequests.Reason request) {
        return answers.ok(suspend.revoke(number, request.reason(), IfMatch.version(ifMatch)));
    }
}
