package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** For those who watch the platform. */
@Stateless
@AsPlatform("clones")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountSuspicions {
    @PersistenceContext
    EntityManager em;

    /** Suspicions that wait for a person. */
    public long open() {
        return number("select count(*) from suspicion where state = 'OPEN'");
    }

    /** Scans that are shipped, and not looked at. */
    public long scansWaiting() {
        return number("select coalesce(sum(scans), 0) from scan_shipment");
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
