package cg.gouv.qr.lot;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.order.OrderNumber;
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

/** The lots that the caller may see: the company's that ordered, the stamper's that prints. */
@ApplicationScoped
public class Lots {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    LotNumber next() {
        return new LotNumber(
                ((Number) em.createNativeQuery("select nextval('lot_number')").getSingleResult()).longValue());
    }

    void add(Lot lot) {
        em.persist(lot);
        em.flush();
    }

    public Optional<Lot> find(LotNumber number) {
        return Optional.ofNullable(em.find(Lot.class, number.value()));
    }

    /** @throws NotFound if there is none, or not for this caller */
    public Lot get(LotNumber number) {
        return find(number).orElseThrow(() -> new NotFound("lot", number));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Lot get(LotNumber number, long version) {
        Lot lot = get(number);
        StaleVersion.check(version, lot.version());
        return lot;
    }

    /** Held until the transaction ends: who seals the last two shards at once asks one after the other. */
    Lot locked(LotNumber number) {
        return Optional.ofNullable(em.find(Lot.class, number.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("lot", number));
    }

    /** The change written, so that its new version can be told. */
    Lot written(Lot lot) {
        em.flush();
        return lot;
    }

    /** In the order of the order's lines. */
    public List<Lot> of(OrderNumber order) {
        return em.createQuery("select l from Lot l where l.order = :order order by l.line", Lot.class)
                .setParameter("order", order.value())
                .getResultList();
    }

    /** All lots whose stamps were made, or will be, under the certification. */
    public List<Lot> under(CertificationNumber certification) {
        return em.createQuery("select l from Lot l where l.certification = :certification order by l.number", Lot.class)
                .setParameter("certification", certification.value())
                .getResultList();
    }

    long unsealed(OrderNumber order) {
        return em.createQuery("select count(l) from Lot l where l.order = :order and l.state <> :sealed", Long.class)
                .setParameter("order", order.value())
                .setParameter("sealed", LotState.SEALED)
                .getSingleResult();
    }

    /** How many lots of the epoch are released and not sealed. */
    long inProduction(int epoch) {
        return em.createQuery("select count(l) from Lot l where l.epoch = :epoch and l.state in :states", Long.class)
                .setParameter("epoch", epoch)
                .setParameter("states", List.of(LotState.IN_PRODUCTION, LotState.PAUSED))
                .getSingleResult();
    }

    /** The newest first. */
    Page<Lot> page(@Nullable LotState state, @Nullable OrderNumber order, Cursor cursor) {
        List<Lot> found = new Conditions("select l from Lot l")
                .and("l.number < :before", "before", cursor.beforeNumber())
                .and("l.state = :state", "state", state)
                .and("l.order = :order", "order", order == null ? null : order.value())
                .and("(l.organisation = :own or l.stamper = :own)", "own", caller.confinedTo())
                .orderedBy("l.number desc", em, Lot.class)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), lot -> lot.number().toString());
    }
}
