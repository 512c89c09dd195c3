package cg.gouv.qr.api.payment;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.payment.DecideOnPayment;
import cg.gouv.qr.payment.Payment;
import cg.gouv.qr.payment.PaymentId;
import cg.gouv.qr.payment.PaymentState;
import cg.gouv.qr.payment.ReadPayments;
import cg.gouv.qr.payment.RecordPayment;
import cg.gouv.qr.platform.Permission;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One person records what came in for an invoice; a second confirms or rejects it. */
@Path("payments")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({
    Permission.ORDERS_READ_OWN,
    Permission.PAYMENTS_RECORD,
    Permission.PAYMENTS_CONFIRM,
    Permission.RECORDS_READ
})
@Tag(name = "payments", description = "Payments / paiements")
public class PaymentsResource {
    @Inject
    RecordPayment record;

    @Inject
    DecideOnPayment decide;

    @Inject
    ReadPayments read;

    @POST
    @Creates
    @RolesAllowed(Permission.PAYMENTS_RECORD)
    @Operation(summary = "Records money that came in for an invoice; nothing is paid before it is confirmed")
    @APIResponseSchema(value = PaymentAnswer.class, responseCode = "201")
    public Response record(PaymentRequest request, @Context UriInfo here) {
        Payment payment = record.record(request.number(), request.receipt());
        return Answers.created(here, payment.id(), PaymentAnswer.of(payment), payment.version());
    }

    @GET
    @Operation(summary = "Lists the payments that the caller may see, in the order of their ids")
    public PageAnswer<PaymentAnswer> list(
            @QueryParam("state") @Nullable PaymentState state,
            @QueryParam("invoice") @Nullable InvoiceNumber invoice,
            @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(state, invoice, page.cursor()), PaymentAnswer::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a payment")
    @APIResponseSchema(PaymentAnswer.class)
    public Response read(@PathParam("id") PaymentId id) {
        return ok(read.read(id));
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(Permission.PAYMENTS_CONFIRM)
    @Operation(summary = "Confirms a payment that another person recorded: invoice and order are paid, lots planned")
    @APIResponseSchema(PaymentAnswer.class)
    public Response confirm(@PathParam("id") PaymentId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return ok(decide.confirm(id, IfMatch.version(ifMatch)));
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed(Permission.PAYMENTS_CONFIRM)
    @Operation(summary = "Rejects a recorded payment, with a reason; another may be recorded")
    @APIResponseSchema(PaymentAnswer.class)
    public Response reject(
            @PathParam("id") PaymentId id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, RejectionRequest request) {
        return ok(decide.reject(id, request.reason(), IfMatch.version(ifMatch)));
    }

    private static Response ok(Payment payment) {
        return Answers.ok(PaymentAnswer.of(payment), payment.version());
    }
}
