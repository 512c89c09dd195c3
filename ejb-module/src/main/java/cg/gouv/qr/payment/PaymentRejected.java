package cg.gouv.qr.payment;

import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A recorded payment was rejected. */
public record PaymentRejected(PaymentId payment, InvoiceNumber invoice, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "payment.rejected";
    }

    @Override
    public String subject() {
        return "payment:" + payment;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("invoice", invoice);
    }
}
