package cg.gouv.qr.order;

import static cg.gouv.qr.platform.Permission.ORDERS_CREATE;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** A company withdraws an order that it has not paid, and the invoice with it. */
@Stateless
@RolesAllowed(ORDERS_CREATE)
public class CancelOrder {
    @Inject
    StampOrders orders;

    @Inject
    Invoices invoices;

    @Inject
    Event<DomainEvent> events;

    /**
     * @param reason 3 to 1000 characters
     * @throws cg.gouv.qr.platform.WrongState if it is paid
     */
    public StampOrder cancel(OrderNumber number, @Nullable String reason, long version) {
        StampOrder order = orders.get(number, version);
        order.cancel(Required.text("reason", reason, 3, 1000));
        invoices.of(number).cancel();
        events.fire(new OrderCancelled(number, order.organisation()));
        return orders.written(order);
    }
}
