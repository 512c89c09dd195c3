package cg.gouv.qr.payment;

import static cg.gouv.qr.platform.Permission.ORDERS_READ_OWN;
import static cg.gouv.qr.platform.Permission.PAYMENTS_CONFIRM;
import static cg.gouv.qr.platform.Permission.PAYMENTS_RECORD;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;

import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payments: a company's own, and all of them to those who record, confirm or audit. */
@Stateless
@RolesAllowed({ORDERS_READ_OWN, PAYMENTS_RECORD, PAYMENTS_CONFIRM, RECORDS_READ})
public class ReadPayments {
    @Inject
    Payments payments;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public Payment read(PaymentId id) {
        Payment payment = payments.get(id);
        if (caller.isForeign(payment.organisation())) {
            events.fire(new ForeignRead("payment:" + id, payment.organisation(), Map.of()));
        }
        return payment;
    }

    public Page<Payment> list(@Nullable PaymentState state, @Nullable InvoiceNumber invoice, Cursor cursor) {
        return payments.page(state, invoice, cursor);
    }
}
