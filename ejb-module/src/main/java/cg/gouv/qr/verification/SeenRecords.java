package cg.gouv.qr.verification;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks PostgreSQL how often a stamp was scanned, as it was counted some seconds ago. */
@Stateless
@AsPlatform("verification")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SeenRecords {
    private static final int PATIENCE = 1000; // milliseconds; nobody waits that long for the answer

    @PersistenceContext
    EntityManager em;

    /** @param position from 1, of a real stamp */
    public Optional<Seen> find(long lot, int position) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "select first_at, scans from stamp_seen where lot_number = :lot and position = :position")
                .setParameter("lot", lot)
                .setParameter("position", position)
                .setHint("jakarta.persistence.query.timeout", PATIENCE)
                .getResultList();
        return rows.stream()
                .map(row -> new Seen((Instant) row[0], ((Number) row[1]).longValue()))
                .findFirst();
    }
}
