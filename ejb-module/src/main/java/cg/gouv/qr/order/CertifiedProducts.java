package cg.gouv.qr.order;

import cg.gouv.qr.platform.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The products for which stamps may be made, by the number of their certification. */
@ApplicationScoped
public class CertifiedProducts {
    private static final String IN_FORCE = "select p.id, p.designation, p.gtin from certification c"
            + " join product p on p.id = c.product_id where c.number = :number and c.organisation_id = :organisation"
            + " and c.state = 'GRANTED' and c.valid_from <= :day and c.valid_until >= :day";

    @PersistenceContext
    EntityManager em;

    /**
     * @param owner of the certification
     * @throws CertificationNotInForce if it is another's, or does not hold on the day
     */
    CertifiedProduct inForce(String number, OrganisationId owner, LocalDate day) {
        List<?> rows = em.createNativeQuery(IN_FORCE)
                .setParameter("number", number)
                .setParameter("organisation", owner.value())
                .setParameter("day", day)
                .getResultList();
        if (rows.isEmpty()) {
            throw new CertificationNotInForce(number);
        }
        Object[] row = (Object[]) rows.get(0);
        return new CertifiedProduct((UUID) row[0], (String) row[1], (String) row[2]);
    }

    /** @throws CertificationNotInForce if it does not hold on the day */
    public void requireInForce(String number, OrganisationId owner, LocalDate day) {
        inForce(number, owner, day);
    }
}
