package cg.gouv.qr.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/** Forgets, every hour, the answers whose time is over. */
@Stateless
@AsPlatform("idempotency")
@PermitAll
public class ForgetIdempotentRequests implements PeriodicTask {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "idempotent-requests-forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        em.createNativeQuery("delete from idempotent_request where created_at <= :until")
                .setParameter("until", clock.instant().minus(IdempotentRequests.KEPT))
                .executeUpdate();
    }
}
