package cg.gouv.qr.payment;

import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Conditions;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payments that the caller may see. */
@ApplicationScoped
class Payments {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    void add(Payment payment) {
        em.persist(payment);
        em.flush();
    }

    /** @throws NotFound if there is none, or it is another's */
    Payment get(PaymentId id) {
        return Optional.ofNullable(em.find(Payment.class, id.value())).orElseThrow(() -> new NotFound("payment", id));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Payment get(PaymentId id, long version) {
        Payment payment = get(id);
        StaleVersion.check(version, payment.version());
        return payment;
    }

    /** The change written, so that its new version can be told. */
    Payment written(Payment payment) {
        em.flush();
        return payment;
    }

    boolean anyPending(InvoiceNumber invoice) {
        return !em.createQuery(
                        "select p.id from Payment p where p.invoice = :invoice and p.state = :recorded", UUID.class)
                .setParameter("invoice", invoice.value())
                .setParameter("recorded", PaymentState.RECORDED)
                .getResultList()
                .isEmpty();
    }

    /** The payment that stands, or may yet, on these means and reference. */
    Optional<Payment> standing(PaymentMeans means, String reference) {
        return em.createQuery(
                        "select p from Payment p where p.means = :means and p.reference = :reference"
                                + " and p.state <> :rejected",
                        Payment.class)
                .setParameter("means", means)
                .setParameter("reference", reference)
                .setParameter("rejected", PaymentState.REJECTED)
                .getResultStream()
                .findFirst();
    }

    /** In the order of their ids. */
    Page<Payment> page(@Nullable PaymentState state, @Nullable InvoiceNumber invoice, Cursor cursor) {
        List<Payment> found = new Conditions("select p from Payment p")
                .and("p.id > :after", "after", cursor.afterId())
                .and("p.state = :state", "state", state)
                .and("p.invoice = :invoice", "invoice", invoice == null ? null : invoice.value())
                .and("p.organisation = :own", "own", caller.confinedTo())
                .orderedBy("p.id", em, Payment.class)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), payment -> payment.id().toString());
    }
}
