package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The sightings of stamps that nobody scans any more. Each call is a transaction of its own. */
@Stateless
@AsPlatform("clones")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OldSightings {
    /** Stamps at a time. */
    static final int MOST = 20_000;

    @PersistenceContext
    EntityManager em;

    /** @return of how many stamps they were forgotten that were seen last before so many days, by the database's clock */
    public int forget(int days) {
        return em.createNativeQuery("update stamp_seen set track = '' where ctid in (select ctid from stamp_seen"
                        + " where last_at < now() - :days * interval '1 day' and track <> '' limit " + MOST
                        + " for update skip locked)")
                .setParameter("days", days)
                .executeUpdate();
    }
}
