package cg.gouv.qr.order;

import static cg.gouv.qr.platform.Permission.ORDERS_CREATE;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DocumentNumbers;
import cg.gouv.qr.platform.DomainEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A company orders stamps for its certified products; the invoice is issued at once. */
@Stateless
@RolesAllowed(ORDERS_CREATE)
public class PlaceOrder {
    @Inject
    Pricing pricing;

    @Inject
    StampOrders orders;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /**
     * @param lines 1 to 50
     * @throws cg.gouv.qr.platform.InvalidValue naming the first field that is wrong, such as {@code lines[0].quantity}
     * @throws cg.gouv.qr.stamper.StamperNotApproved if a stamper may not take orders today
     * @throws cg.gouv.qr.tariff.NoTariff if no price holds for a profile today
     */
    public PlacedOrder place(List<RequestedLine> lines) {
        Quote quote = pricing.quote(lines);
        Instant now = clock.instant();
        StampOrder order = new StampOrder(
                new OrderNumber(numbers.next("CMD")), caller.organisation(), quote, caller.person(), now);
        Invoice invoice = new Invoice(new InvoiceNumber(numbers.next("FAC")), order, quote, now, country.zone());
        orders.add(order, invoice);
        events.fire(new OrderPlaced(
                order.number(), order.organisation(), order.lines().size(), invoice.total()));
        events.fire(new InvoiceIssued(invoice.number(), order.number(), order.organisation()));
        return new PlacedOrder(order, invoice);
    }
}
