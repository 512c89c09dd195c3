package cg.gouv.qr.order;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Conditions;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invoices that the caller may see. */
@ApplicationScoped
public class Invoices {
    private static final String LAST = "\uffff"; // after every number: the newest come first

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** @throws NotFound if there is none, or it is another's */
    public Invoice get(InvoiceNumber number) {
        return Optional.ofNullable(em.find(Invoice.class, number.value()))
                .orElseThrow(() -> new NotFound("invoice", number));
    }

    /**
     * One whose payment is about to be decided: its version rises also where nothing else of it changes, so that a
     * cancellation at the same moment fails.
     */
    public Invoice touched(InvoiceNumber number) {
        Invoice invoice = get(number);
        em.lock(invoice, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return invoice;
    }

    /** Each order has one. */
    public Invoice of(OrderNumber order) {
        return em.createQuery("select i from Invoice i where i.order = :order", Invoice.class)
                .setParameter("order", order.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("order", order));
    }

    /** The newest first. */
    Page<Invoice> page(@Nullable InvoiceState state, Cursor cursor) {
        List<Invoice> found = new Conditions("select i from Invoice i")
                .and("i.number < :after", "after", cursor.after() == null ? LAST : cursor.after())
                .and("i.state = :state", "state", state)
                .and("i.organisation = :own", "own", caller.confinedTo())
                .orderedBy("i.number desc", em, Invoice.class)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), invoice -> invoice.number().value());
    }
}
