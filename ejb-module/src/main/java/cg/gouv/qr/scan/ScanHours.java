package cg.gouv.qr.scan;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The sums of scans by hour, and the days of which nothing else is kept. Each call is a transaction of its own. */
@Stateless
@AsPlatform("scans")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScanHours {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The hours that are over and have scans that are not added up, the oldest first. */
    @SuppressWarnings("unchecked")
    public List<Instant> due() {
        return em.createNativeQuery("select hour from scan_hour_due where hour < :now order by hour", Instant.class)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.HOURS))
                .getResultList();
    }

    public void rollUp(Instant hour) {
        em.createNativeQuery("select 1 from scan_day.roll_up(:hour)")
                .setParameter("hour", hour)
                .getResultList();
    }

    /** @return how many days went that were older than so many, by the database's clock */
    public int drop(int days) {
        return (int) em.createNativeQuery("select scan_day.drop_older(:days)")
                .setParameter("days", days)
                .getSingleResult();
    }
}
