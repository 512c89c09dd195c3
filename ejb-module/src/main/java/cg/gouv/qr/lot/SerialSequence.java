package cg.gouv.qr.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The one sequence of 45-bit serials. A transaction that rolls back gives its block back. */
@ApplicationScoped
class SerialSequence {
    private static final long END = 1L << 45;

    @PersistenceContext
    EntityManager em;

    /**
     * Takes the next serials.
     *
     * @throws SerialsExhausted if fewer are left
     */
    SerialBlock take(long quantity) {
        List<?> first = em.createNativeQuery("update serial_sequence set next_serial = next_serial + :quantity"
                        + " where next_serial <= :end - :quantity returning next_serial - :quantity")
                .setParameter("quantity", quantity)
                .setParameter("end", END)
                .getResultList();
        if (first.isEmpty()) {
            throw new SerialsExhausted(quantity);
        }
        return new SerialBlock(((Number) first.get(0)).longValue(), quantity);
    }
}
