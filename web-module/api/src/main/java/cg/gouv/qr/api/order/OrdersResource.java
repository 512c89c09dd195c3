package cg.gouv.qr.api.order;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.PageAnswer;
import cg.gouv.qr.api.request.Answers;
import cg.gouv.qr.api.request.Creates;
import cg.gouv.qr.api.request.IfMatch;
import cg.gouv.qr.api.request.PageParameters;
import cg.gouv.qr.order.CancelOrder;
import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.order.OrderState;
import cg.gouv.qr.order.PlaceOrder;
import cg.gouv.qr.order.PlacedOrder;
import cg.gouv.qr.order.QuoteOrder;
import cg.gouv.qr.order.ReadOrders;
import cg.gouv.qr.order.StampOrder;
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

/** A company asks what stamps cost, orders them, and withdraws what it has not paid. */
@Path("orders")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed({
    Permission.ORDERS_READ_OWN,
    Permission.ORDERS_CREATE,
    Permission.PAYMENTS_RECORD,
    Permission.PAYMENTS_CONFIRM,
    Permission.QR_GENERATE,
    Permission.RECORDS_READ
})
@Tag(name = "orders", description = "Stamp orders / commandes d’estampilles")
public class OrdersResource {
    @Inject
    QuoteOrder quote;

    @Inject
    PlaceOrder place;

    @Inject
    CancelOrder cancel;

    @Inject
    ReadOrders read;

    @POST
    @Path("quotes")
    @RolesAllowed(Permission.ORDERS_CREATE)
    @Operation(summary = "Tells what an order would cost today; nothing is kept")
    @APIResponseSchema(QuoteAnswer.class)
    public QuoteAnswer quote(OrderRequest request) {
        return QuoteAnswer.of(quote.quote(request.requested()));
    }

    @POST
    @Creates
    @RolesAllowed(Permission.ORDERS_CREATE)
    @Operation(summary = "Orders stamps; the invoice is issued at once")
    @APIResponseSchema(value = OrderAnswer.class, responseCode = "201")
    public Response place(OrderRequest request, @Context UriInfo here) {
        PlacedOrder placed = place.place(request.requested());
        return Answers.created(
                here,
                placed.order().number(),
                OrderAnswer.of(placed),
                placed.order().version());
    }

    @GET
    @Operation(summary = "Lists the orders that the caller may see, the newest first")
    public PageAnswer<OrderAnswer> list(
            @QueryParam("state") @Nullable OrderState state, @BeanParam PageParameters page) {
        return PageAnswer.of(read.list(state, page.cursor()), OrderAnswer::of);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Reads an order with its invoice")
    @APIResponseSchema(OrderAnswer.class)
    public Response read(@PathParam("number") OrderNumber number) {
        PlacedOrder placed = read.read(number);
        return Answers.ok(OrderAnswer.of(placed), placed.order().version());
    }

    @POST
    @Path("{number}/cancellation")
    @RolesAllowed(Permission.ORDERS_CREATE)
    @Operation(summary = "Withdraws an unpaid order and its invoice, with a reason")
    @APIResponseSchema(OrderAnswer.class)
    public Response cancel(
            @PathParam("number") OrderNumber number,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            CancellationRequest request) {
        StampOrder order = cancel.cancel(number, request.reason(), IfMatch.version(ifMatch));
        return Answers.ok(OrderAnswer.of(order), order.version());
    }
}
