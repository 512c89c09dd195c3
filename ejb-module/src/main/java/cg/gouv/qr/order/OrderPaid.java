package cg.gouv.qr.order;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** An order was paid, confirmed by two people: production is planned in the same transaction. */
public record OrderPaid(OrderNumber number, OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "order.paid";
    }

    @Override
    public String subject() {
        return "order:" + number;
    }
}
