package cg.gouv.qr.payment;

import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.platform.Problem;

/** A payment of the invoice is recorded and awaits its decision: no second one, and no cancellation, before that. */
public class PaymentPending extends Problem {
    PaymentPending(InvoiceNumber invoice) {
        super(Kind.CONFLICT, "payment.pending", invoice);
    }
}
