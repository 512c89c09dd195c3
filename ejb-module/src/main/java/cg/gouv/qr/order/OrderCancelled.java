package cg.gouv.qr.order;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A company is withdrawing an unpaid order; who has a reason against it refuses by a problem. */
public record OrderCancelled(OrderNumber number, OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "order.cancelled";
    }

    @Override
    public String subject() {
        return "order:" + number;
    }
}
