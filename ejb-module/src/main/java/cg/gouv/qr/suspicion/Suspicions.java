package cg.gouv.qr.suspicion;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The suspicions, which row-level security shows to those alone who see every organisation. */
@ApplicationScoped
class Suspicions {
    @PersistenceContext
    EntityManager em;

    void add(Suspicion suspicion) {
        em.persist(suspicion);
        em.flush();
    }

    /** The change written, so that its new version can be told. */
    Suspicion written(Suspicion suspicion) {
        em.flush();
        return suspicion;
    }

    /** @throws NotFound if there is none, or not for this caller */
    Suspicion get(SuspicionId id) {
        Suspicion found = em.find(Suspicion.class, id.value());
        if (found == null) {
            throw new NotFound("suspicion", id);
        }
        return found;
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Suspicion get(SuspicionId id, long version) {
        Suspicion found = get(id);
        StaleVersion.check(version, found.version());
        return found;
    }

    Optional<Suspicion> open(StampAt stamp) {
        return em.createQuery(
                        "select s from Suspicion s where s.lot = :lot and s.position = :position and s.state = :state",
                        Suspicion.class)
                .setParameter("lot", stamp.lot())
                .setParameter("position", stamp.position())
                .setParameter("state", SuspicionState.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** What was seen of the stamp until then counts no more. */
    void clear(Suspicion suspicion, Instant until) {
        em.createNativeQuery(
                        "update stamp_seen set cleared_until = :until where lot_number = :lot and position = :position")
                .setParameter("until", until)
                .setParameter("lot", suspicion.lot().value())
                .setParameter("position", suspicion.position())
                .executeUpdate();
    }

    /** The newest first. */
    Page<Suspicion> page(@Nullable SuspicionState state, @Nullable LotNumber lot, Cursor cursor) {
        Place before = Place.of(cursor);
        List<Suspicion> found = em.createQuery(
                        "select s from Suspicion s where (:state is null or s.state = :state)"
                                + " and (:lot is null or s.lot = :lot)"
                                + " and (s.raisedAt < :at or s.raisedAt = :at and s.id < :id)"
                                + " order by s.raisedAt desc, s.id desc",
                        Suspicion.class)
                .setParameter("state", state)
                .setParameter("lot", lot == null ? null : lot.value())
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), one -> one.raisedAt() + " " + one.id());
    }

    /** Where a page begins. */
    private record Place(Instant at, UUID id) {
        private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
        private static final UUID LAST = new UUID(-1, -1);

        static Place of(Cursor cursor) {
            String key = cursor.after();
            if (key == null) {
                return new Place(END, LAST);
            }
            int space = key.indexOf(' ');
            try {
                Instant at = Instant.parse(key.substring(0, space));
                if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
                    throw new InvalidValue("cursor", "invalid.cursor", cursor.token());
                }
                return new Place(at, UUID.fromString(key.substring(space + 1)));
            } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new InvalidValue("cursor", "invalid.cursor", cursor.token());
            }
        }
    }
}
