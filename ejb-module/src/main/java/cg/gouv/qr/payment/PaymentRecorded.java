package cg.gouv.qr.payment;

import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Money;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** Money came in for an invoice; a second person is to confirm it. */
public record PaymentRecorded(PaymentId payment, InvoiceNumber invoice, OrganisationId organisation, Money amount)
        implements DomainEvent {
    @Override
    public String action() {
        return "payment.recorded";
    }

    @Override
    public String subject() {
        return "payment:" + payment;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("invoice", invoice, "amount", amount);
    }
}
