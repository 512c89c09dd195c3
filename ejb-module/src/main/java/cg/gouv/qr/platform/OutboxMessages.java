package cg.gouv.qr.platform;

import static cg.gouv.qr.platform.SharedJson.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;

/** The outbox's rows. Claiming pushes the next attempt into the future, so that a node that dies loses nothing. */
@Stateless
@AsPlatform("outbox")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxMessages {
    private static final String CLAIM = "update outbox_message set attempts = attempts + 1,"
            + " next_attempt_at = now() + least(power(2, least(attempts, 12)), 3600) * interval '5 seconds'"
            + " where id in (select id from outbox_message where delivered_at is null and next_attempt_at <= now()"
            + " order by id limit :atOnce for update skip locked) returning id, kind, cast(payload as text)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public record Due(long id, String kind, JsonObject payload) {}

    @SuppressWarnings("unchecked")
    public List<Due> claim(int atOnce) {
        List<Object[]> rows =
                em.createNativeQuery(CLAIM).setParameter("atOnce", atOnce).getResultList();
        return rows.stream()
                .map(row -> new Due(((Number) row[0]).longValue(), (String) row[1], read((String) row[2])))
                .toList();
    }

    public void delivered(long id) {
        em.createNativeQuery("update outbox_message set delivered_at = :now, last_error = null where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    public void failed(long id, String error) {
        em.createNativeQuery("update outbox_message set last_error = :error where id = :id")
                .setParameter("error", error)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static JsonObject read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
