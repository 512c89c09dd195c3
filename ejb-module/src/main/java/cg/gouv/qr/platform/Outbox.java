package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Puts down what must leave the transaction; {@link OutboxDelivery} carries it out once the transaction stands. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param kind that an {@link OutboxCourier} takes */
    public void put(String kind, JsonObject payload) {
        var now = clock.instant();
        em.createNativeQuery("insert into outbox_message (kind, payload, created_at, next_attempt_at)"
                        + " values (:kind, cast(:payload as jsonb), :now, :now)")
                .setParameter("kind", kind)
                .setParameter("payload", payload.toString())
                .setParameter("now", now)
                .executeUpdate();
    }
}
