package cg.gouv.qr.api.report;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.report.DecideOnReport;
import cg.gouv.qr.report.ReadReports;
import cg.gouv.qr.report.Report;
import cg.gouv.qr.report.ReportId;
import cg.gouv.qr.report.ReportState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suspicious products that anybody reported: inspectors look into them and close them; auditors read. */
@Path("reports")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({Permission.VERIFICATION_INSPECT, Permission.RECORDS_READ})
@Tag(name = "reports", description = "Reports of suspicious products / signalements")
public class ReportsResource {
    private static final String JPEG = "image/jpeg";

    @Inject
    ReadReports read;

    @Inject
    DecideOnReport decide;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Lists reports of suspicious products, the newest first")
    public PageAnswer<ReportAnswer> list(
            @QueryParam("state") @Nullable ReportState state,
            @QueryParam("lot") @Nullable LotNumber lot,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(state, lot, page.cursor()), this::answer);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a report; that it was read is in the audit")
    @APIResponseSchema(ReportAnswer.class)
    public Response read(@PathParam("id") ReportId id) {
        return ok(read.read(id));
    }

    @GET
    @Path("{id}/photo")
    @Produces(JPEG)
    @RolesAllowed(Permission.VERIFICATION_INSPECT)
    @Operation(summary = "Downloads a report's photo, drawn anew without what the phone wrote beside it")
    @APIResponse(
            responseCode = "200",
            description = "The photo",
            content = @Content(mediaType = JPEG, schema = @Schema(format = "binary")))
    public Response photo(@PathParam("id") ReportId id) {
        return Response.ok(read.photo(id), JPEG).build();
    }

    @POST
    @Path("{id}/review")
    @RolesAllowed(Permission.VERIFICATION_INSPECT)
    @Operation(summary = "Takes a report in review")
    @APIResponseSchema(ReportAnswer.class)
    public Response review(@PathParam("id") ReportId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.review(id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Permission.VERIFICATION_INSPECT)
    @Operation(summary = "Closes a report that is in review, with an outcome and an answer that its reporter reads")
    @APIResponseSchema(ReportAnswer.class)
    public Response close(
            @PathParam("id") ReportId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, ClosingRequest request) {
        return ok(decide.close(id, request.outcome(), request.message(), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/erasure")
    @RolesAllowed(Permission.VERIFICATION_INSPECT)
    @Operation(summary = "Erases what was told in a report, for ever; that there was one stays")
    @APIResponseSchema(ReportAnswer.class)
    public Response erase(@PathParam("id") ReportId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.erase(id, IfMatch.version(ifMatch)));
    }

    private Response ok(Report report) {
        return Answers.ok(answer(report), report.version());
    }

    private ReportAnswer answer(Report report) {
        return ReportAnswer.of(report, caller);
    }
}
