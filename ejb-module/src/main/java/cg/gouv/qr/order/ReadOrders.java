package cg.gouv.qr.order;

import static cg.gouv.qr.platform.Permission.ORDERS_CREATE;
import static cg.gouv.qr.platform.Permission.ORDERS_READ_OWN;
import static cg.gouv.qr.platform.Permission.PAYMENTS_CONFIRM;
import static cg.gouv.qr.platform.Permission.PAYMENTS_RECORD;
import static cg.gouv.qr.platform.Permission.QR_GENERATE;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders and invoices: a company's own, and every company's to those who are paid, produce or audit. */
@Stateless
@RolesAllowed({ORDERS_READ_OWN, ORDERS_CREATE, PAYMENTS_RECORD, PAYMENTS_CONFIRM, QR_GENERATE, RECORDS_READ})
public class ReadOrders {
    @Inject
    StampOrders orders;

    @Inject
    Invoices invoices;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public PlacedOrder read(OrderNumber number) {
        StampOrder order = orders.get(number);
        tell("order:" + number, order.organisation());
        return new PlacedOrder(order, invoices.of(number));
    }

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public Invoice invoice(InvoiceNumber number) {
        Invoice invoice = invoices.get(number);
        tell("invoice:" + number, invoice.organisation());
        return invoice;
    }

    public Page<StampOrder> list(@Nullable OrderState state, Cursor cursor) {
        return orders.page(state, cursor);
    }

    public Page<Invoice> invoices(@Nullable InvoiceState state, Cursor cursor) {
        return invoices.page(state, cursor);
    }

    private void tell(String subject, OrganisationId owner) {
        if (caller.isForeign(owner)) {
            events.fire(new ForeignRead(subject, owner, Map.of()));
        }
    }
}
