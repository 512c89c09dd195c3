package cg.gouv.qr.platform;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Forgets, every hour, the answers whose time is over. On every node: the second finds nothing left. */
@Singleton
@AsPlatform("idempotency")
public class IdempotentRequestsTimer {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "idempotency")
    void purge() {
        em.createNativeQuery("delete from idempotent_request where created_at <= :until")
                .setParameter("until", clock.instant().minus(IdempotentRequests.KEPT))
                .executeUpdate();
    }
}
