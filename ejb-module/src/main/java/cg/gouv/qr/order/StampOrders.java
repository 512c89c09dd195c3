package cg.gouv.qr.order;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Conditions;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that the caller may see. */
@ApplicationScoped
public class StampOrders {
    private static final String LAST = "\uffff"; // after every number: the newest come first

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    void add(StampOrder order, Invoice invoice) {
        em.persist(order);
        em.persist(invoice);
        em.flush();
    }

    public Optional<StampOrder> find(OrderNumber number) {
        return Optional.ofNullable(em.find(StampOrder.class, number.value()));
    }

    /** @throws NotFound if there is none, or it is another's */
    public StampOrder get(OrderNumber number) {
        return find(number).orElseThrow(() -> new NotFound("order", number));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    public StampOrder get(OrderNumber number, long version) {
        StampOrder order = get(number);
        StaleVersion.check(version, order.version());
        return order;
    }

    /** Held until the transaction ends: who asks what is left of an order asks one after the other. */
    public StampOrder locked(OrderNumber number) {
        return Optional.ofNullable(em.find(StampOrder.class, number.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("order", number));
    }

    /** The change written, so that its new version can be told. */
    public StampOrder written(StampOrder order) {
        em.flush();
        return order;
    }

    /** The newest first. */
    Page<StampOrder> page(@Nullable OrderState state, Cursor cursor) {
        List<StampOrder> found = new Conditions("select o from StampOrder o")
                .and("o.number < :after", "after", cursor.after() == null ? LAST : cursor.after())
                .and("o.state = :state", "state", state)
                .and("o.organisation = :own", "own", caller.confinedTo())
                .orderedBy("o.number desc", em, StampOrder.class)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), order -> order.number().value());
    }
}
