package cg.gouv.qr.verification;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.verification.KeyAlarms.Suspect;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes down the suspects of the last second: a new one is raised, a known one counted. */
@Stateless
@AsPlatform("verification")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RaiseKeyAlarms {
    // xmax is 0 in a row that was inserted, not updated
    private static final String NOTE = "insert into key_alarm as k (epoch, serial, first_seen_at, last_seen_at, seen)"
            + " values (:epoch, :serial, :now, :now, :seen) on conflict (epoch, serial)"
            + " do update set last_seen_at = excluded.last_seen_at, seen = k.seen + excluded.seen returning xmax = 0";

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<KeyAlarmRaised> raised;

    @Inject
    Clock clock;

    public void raise(Map<Suspect, Long> counts) {
        // in one order on every node, so that two never wait for each other
        List<Suspect> suspects = counts.keySet().stream()
                .sorted(Comparator.comparingInt(Suspect::epoch).thenComparingLong(Suspect::serial))
                .toList();
        for (Suspect suspect : suspects) {
            boolean isNew = (boolean) em.createNativeQuery(NOTE)
                    .setParameter("epoch", suspect.epoch())
                    .setParameter("serial", suspect.serial())
                    .setParameter("now", clock.instant())
                    .setParameter("seen", counts.get(suspect))
                    .getSingleResult();
            if (isNew) {
                raised.fire(new KeyAlarmRaised(suspect.epoch(), suspect.serial()));
            }
        }
    }
}
