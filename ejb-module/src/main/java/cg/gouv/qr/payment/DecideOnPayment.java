package cg.gouv.qr.payment;

import static cg.gouv.qr.platform.Permission.PAYMENTS_CONFIRM;

import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.Invoices;
import cg.gouv.qr.order.OrderPaid;
import cg.gouv.qr.order.StampOrders;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A second person confirms a payment, which makes invoice and order paid, or rejects it. */
@Stateless
@RolesAllowed(PAYMENTS_CONFIRM)
public class DecideOnPayment {
    @Inject
    Payments payments;

    @Inject
    Invoices invoices;

    @Inject
    StampOrders orders;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Production is planned in the same transaction, by those who hear of the paid order: if they cannot, nothing is paid.
     *
     * @throws SelfConfirmationRefused if the caller recorded the payment
     */
    public Payment confirm(PaymentId id, long version) {
        Payment payment = payments.get(id, version);
        payment.confirm(caller.person(), clock.instant());
        Invoice invoice = invoices.get(payment.invoice());
        invoice.pay();
        orders.get(invoice.order()).pay();
        events.fire(new PaymentConfirmed(id, payment.invoice(), payment.organisation()));
        events.fire(new OrderPaid(invoice.order(), invoice.organisation()));
        return payments.written(payment);
    }

    /** @param reason 3 to 1000 characters */
    public Payment reject(PaymentId id, @Nullable String reason, long version) {
        Payment payment = payments.get(id, version);
        payment.reject(Required.text("reason", reason, 3, 1000), caller.person(), clock.instant());
        events.fire(new PaymentRejected(id, payment.invoice(), payment.organisation()));
        return payments.written(payment);
    }
}
