package cg.gouv.qr.order;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** The last lot of an order was sealed. */
public record OrderCompleted(OrderNumber number, OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "order.completed";
    }

    @Override
    public String subject() {
        return "order:" + number;
    }
}
