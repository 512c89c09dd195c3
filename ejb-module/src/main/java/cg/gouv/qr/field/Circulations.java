package cg.gouv.qr.field;

import cg.gouv.qr.lot.LotNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What was reported of lots that the caller may see. */
@ApplicationScoped
public class Circulations {
    @PersistenceContext
    EntityManager em;

    public Optional<Circulation> find(LotNumber lot) {
        return Optional.ofNullable(em.find(Circulation.class, lot.value()));
    }

    /** The same, while no other report on the lot is written: both would begin with what the other changes. */
    Optional<Circulation> findAlone(LotNumber lot) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:lot, 0)) as text)")
                .setParameter("lot", "circulation " + lot)
                .getSingleResult();
        return find(lot);
    }

    Circulation written(Circulation circulation) {
        em.persist(circulation);
        em.flush();
        return circulation;
    }
}
