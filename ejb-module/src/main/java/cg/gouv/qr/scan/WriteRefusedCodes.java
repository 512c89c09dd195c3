package cg.gouv.qr.scan;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.scan.RefusedCodes.Refused;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Adds what a node counted to the hour's codes that were refused. */
@Stateless
@AsPlatform("scans")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WriteRefusedCodes {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void write(Map<Refused, Long> counts) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        // in one order on every node, so that two never wait for each other
        List<Refused> refused = counts.keySet().stream()
                .sorted(Comparator.comparing(Refused::kind).thenComparing(Refused::channel))
                .toList();
        for (Refused one : refused) {
            em.createNativeQuery("insert into refused_code as r (hour, kind, channel, codes)"
                            + " values (:hour, :kind, :channel, :codes) on conflict (hour, kind, channel)"
                            + " do update set codes = r.codes + excluded.codes")
                    .setParameter("hour", hour)
                    .setParameter("kind", one.kind())
                    .setParameter("channel", one.channel().number())
                    .setParameter("codes", counts.get(one))
                    .executeUpdate();
        }
    }
}
