package cg.gouv.qr.payment;

import static cg.gouv.qr.platform.Permission.PAYMENTS_RECORD;

import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.order.Invoices;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** An agent records money that came in for an invoice. Nothing is paid before a second person confirms it. */
@Stateless
@RolesAllowed(PAYMENTS_RECORD)
public class RecordPayment {
    @Inject
    Payments payments;

    @Inject
    Invoices invoices;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @throws WrongAmount if the amount is not the invoice's total
     * @throws PaymentPending if another payment of the invoice awaits its decision
     * @throws ReferenceUsed if the reference stands behind another payment
     */
    public Payment record(InvoiceNumber number, Receipt receipt) {
        PaymentMeans means = Required.value("means", receipt.means());
        String reference = Required.text("reference", receipt.reference(), 1, 100);
        Invoice invoice = invoices.touched(number);
        Payment payment = new Payment(
                invoice,
                means,
                reference,
                Required.value("amount", receipt.amount()),
                caller.person(),
                clock.instant());
        if (payments.anyPending(number)) {
            throw new PaymentPending(number);
        }
        payments.standing(means, reference).ifPresent(other -> {
            throw new ReferenceUsed(other);
        });
        payments.add(payment);
        events.fire(new PaymentRecorded(payment.id(), number, payment.organisation(), payment.amount()));
        return payment;
    }
}
