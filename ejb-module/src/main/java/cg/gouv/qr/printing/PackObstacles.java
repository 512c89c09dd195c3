package cg.gouv.qr.printing;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Looks, with the platform's eyes, at what a stamper may not see: the state of the company's certification and lot. */
@Stateless
@AsPlatform("printing")
@PermitAll
public class PackObstacles {
    private static final String CERTIFICATION_REVOKED =
            "select exists (select from certification where number = :number and state = 'REVOKED')";
    private static final String LOT_REVOKED =
            "select exists (select from revocation where lot_number = :lot and lifted_at is null"
                    + " and first_position = 1 and last_position >= :quantity)";

    @PersistenceContext
    EntityManager em;

    /**
     * @throws CertificationRevoked if the certification behind the lot is revoked
     * @throws LotRevoked if the whole lot is
     */
    public void requireNone(Lot lot) {
        boolean certification = (boolean) em.createNativeQuery(CERTIFICATION_REVOKED)
                .setParameter("number", lot.certification())
                .getSingleResult();
        if (certification) {
            throw new CertificationRevoked(lot.number(), lot.certification());
        }
        boolean revoked = (boolean) em.createNativeQuery(LOT_REVOKED)
                .setParameter("lot", lot.number().value())
                .setParameter("quantity", lot.quantity())
                .getSingleResult();
        if (revoked) {
            throw new LotRevoked(lot.number());
        }
    }
}
