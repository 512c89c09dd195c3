package cg.gouv.qr.printing;

import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.Certifications;
import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.key.KeyEpochs;
import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Looks, with the platform's eyes, at what a stamper may not see: the state of the company's certification and lot. */
@Stateless
@AsPlatform("printing")
@PermitAll
public class PackObstacles {
    private static final String LOT_REVOKED =
            "select exists (select from revocation where lot_number = :lot and lifted_at is null"
                    + " and first_position = 1 and last_position >= :quantity)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Certifications certifications;

    @Inject
    KeyEpochs epochs;

    /**
     * @throws CertificationRevoked if the certification behind the lot, or the renewal that followed it, is revoked
     * @throws EpochRetiredSince if its key epoch is retired
     * @throws LotRevoked if the whole lot is
     */
    public void requireNone(Lot lot) {
        Certification standing = certifications.standing(new CertificationNumber(lot.certification()));
        if (standing.state() == CertificationState.REVOKED) {
            throw new CertificationRevoked(lot.number(), standing.number().value());
        }
        if (epochs.find(lot.epoch())
                .filter(epoch -> epoch.state() == EpochState.RETIRED)
                .isPresent()) {
            throw new EpochRetiredSince(lot);
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
