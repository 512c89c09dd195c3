package cg.gouv.qr.offline;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.LotState;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.ReadLots;
import cg.gouv.qr.recall.Revocation;
import cg.gouv.qr.recall.Revocations;
import cg.gouv.qr.verification.CertificationStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The lots that the caller may see, as their lists tell of them. */
@ApplicationScoped
class ListedLots {
    private static final String VERSION = "select version from lot_change where lot_number = :lot";

    private static final String LOT = "select e.state, p.gtin, o.name, c.number, c.state, cast(c.valid_from as text),"
            + " cast(c.valid_until as text), r.number, cast(r.valid_until as text)"
            + " from lot l join key_epoch e on e.number = l.epoch join product p on p.id = l.product_id"
            + " join organisation o on o.id = l.organisation_id"
            + " join certification c on c.number = l.certification_number"
            + " left join certification r on r.product_id = l.product_id and r.state = 'GRANTED'"
            + " and r.number <> l.certification_number where l.number = :lot";

    @PersistenceContext
    EntityManager em;

    @Inject
    Lots lots;

    @Inject
    ReadLots read;

    @Inject
    Revocations revocations;

    /**
     * Reads a lot, at the version that it tells or a later one, since the version is read first.
     *
     * @throws cg.gouv.qr.platform.NotFound if there is none, or not for this caller
     * @throws LotStillMade if it is not sealed
     * @throws EpochIsRetired if its stamps read as forged
     */
    ListedLot get(LotNumber number, LocalDate today) {
        List<?> versions = em.createNativeQuery(VERSION)
                .setParameter("lot", number.value())
                .getResultList();
        Lot lot = lots.get(number);
        if (lot.state() != LotState.SEALED) {
            throw new LotStillMade(number, read.progress(number).made(), lot.quantity());
        }
        Object[] row = (Object[])
                em.createNativeQuery(LOT).setParameter("lot", number.value()).getSingleResult();
        EpochState epochState = EpochState.valueOf((String) row[0]);
        if (epochState == EpochState.RETIRED) {
            throw new EpochIsRetired(number, lot.epoch());
        }
        return new ListedLot(
                number,
                versions.isEmpty() ? 0 : ((Number) versions.get(0)).longValue(),
                lot.epoch(),
                epochState,
                lot.codeFormat(),
                lot.codePrefix(),
                lot.firstSerial(),
                lot.quantity(),
                lot.organisation(),
                lot.productDesignation(),
                (String) row[1],
                (String) row[2],
                new CertificationStanding(
                        (String) row[3],
                        (String) row[4],
                        LocalDate.parse((String) row[5]),
                        LocalDate.parse((String) row[6]),
                        (String) row[7],
                        row[8] == null ? null : LocalDate.parse((String) row[8])),
                today,
                PositionRanges.of(revocations.inForce(number).stream()
                        .map(Revocation::range)
                        .toList()));
    }
}
