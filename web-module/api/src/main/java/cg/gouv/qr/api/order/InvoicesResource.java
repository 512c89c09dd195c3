package cg.gouv.qr.api.order;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.order.InvoiceState;
import cg.gouv.qr.order.ReadOrders;
import cg.gouv.qr.platform.Permission;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What companies owe for their orders. */
@Path("invoices")
@RequestScoped
@Produces(APPLICATION_JSON)
@RolesAllowed({
    Permission.ORDERS_READ_OWN,
    Permission.ORDERS_CREATE,
    Permission.PAYMENTS_RECORD,
    Permission.PAYMENTS_CONFIRM,
    Permission.QR_GENERATE,
    Permission.RECORDS_READ
})
@Tag(name = "invoices", description = "Invoices / factures")
public class InvoicesResource {
    @Inject
    ReadOrders read;

    @GET
    @Operation(summary = "Lists the invoices that the caller may see, the newest first")
    public PageAnswer<InvoiceAnswer> list(
            @QueryParam("state") @Nullable InvoiceState state, @BeanParam PageParameters page) {
        return PageAnswer.of(read.invoices(state, page.cursor()), InvoiceAnswer::of);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Reads an invoice")
    @APIResponseSchema(InvoiceAnswer.class)
    public Response read(@PathParam("number") InvoiceNumber number) {
        Invoice invoice = read.invoice(number);
        return Answers.ok(InvoiceAnswer.of(invoice), invoice.version());
    }
}
