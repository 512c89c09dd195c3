package cg.gouv.qr.payment;

import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.Invoices;
import cg.gouv.qr.order.OrderCancelled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An order is not cancelled while money that came in for it awaits its decision. */
@ApplicationScoped
class CancellationGuard {
    @Inject
    Payments payments;

    @Inject
    Invoices invoices;

    void hear(@Observes OrderCancelled event) {
        Invoice invoice = invoices.of(event.number());
        if (payments.anyPending(invoice.number())) {
            throw new PaymentPending(invoice.number());
        }
    }
}
