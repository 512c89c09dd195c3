package cg.gouv.qr.order;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** An invoice was issued for an order. */
public record InvoiceIssued(InvoiceNumber number, OrderNumber order, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "invoice.issued";
    }

    @Override
    public String subject() {
        return "invoice:" + number;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("order", order);
    }
}
