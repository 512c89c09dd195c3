package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The revocations that the caller may see. */
@ApplicationScoped
public class Revocations {
    private static final String TOUCHED = " join unnest(cast(:lots as bigint[]), cast(:firsts as bigint[]),"
            + " cast(:lasts as bigint[])) as t (lot, first, last) on lot_number = t.lot";

    private static final String SEALED =
            "select coalesce(sum(least(s.first_position + s.quantity - 1, t.last) - greatest(s.first_position, t.first) + 1), 0)"
                    + " from shard s" + TOUCHED + " where s.state = 'SEALED' and not s.specimen"
                    + " and s.first_position <= t.last and s.first_position + s.quantity > t.first";

    private static final String REVOKED = "select r.lot_number, r.first_position, r.last_position from revocation r"
            + TOUCHED + " where r.state = 'IN_FORCE'";

    @PersistenceContext
    EntityManager em;

    void add(List<Revocation> all) {
        all.forEach(em::persist);
        em.flush();
    }

    /** The changes written, so that their new version can be told. */
    void write() {
        em.flush();
    }

    /** @throws NotFound if there is none, or it is another lot's or another organisation's */
    Revocation get(LotNumber lot, RevocationId id) {
        Revocation found = em.find(Revocation.class, id.value());
        if (found == null || !found.lot().equals(lot)) {
            throw new NotFound("revocation", id);
        }
        return found;
    }

    /**
     * The recall's first revocation, which tells what all have in common.
     *
     * @throws NotFound if there is none, or it is another organisation's
     */
    Revocation first(RecallId recall) {
        Revocation found = em.find(Revocation.class, recall.value());
        if (found == null || !found.recall().equals(recall)) {
            throw new NotFound("recall", recall);
        }
        return found;
    }

    /**
     * All that a recall does, in the order of the lots' numbers.
     *
     * @throws NotFound if there is none
     * @throws StaleVersion if it changed since the caller read it
     */
    List<Revocation> all(RecallId recall, long version) {
        StaleVersion.check(version, first(recall).version());
        return em.createQuery("select r from Revocation r where r.recall = :recall order by r.lot", Revocation.class)
                .setParameter("recall", recall.value())
                .getResultList();
    }

    /** What a recall does, lot by lot, the newest lot first. */
    Page<Revocation> page(RecallId recall, Cursor cursor) {
        List<Revocation> found = em.createQuery(
                        "select r from Revocation r where r.recall = :recall and r.lot < :before order by r.lot desc",
                        Revocation.class)
                .setParameter("recall", recall.value())
                .setParameter("before", cursor.beforeNumber())
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), revocation -> revocation.lot().toString());
    }

    /** All that is in force on a lot, the oldest first. */
    public List<Revocation> inForce(LotNumber lot) {
        return em.createQuery(
                        "select r from Revocation r where r.lot = :lot and r.state = :state"
                                + " order by r.inForceSince, r.id",
                        Revocation.class)
                .setParameter("lot", lot.value())
                .setParameter("state", RevocationState.IN_FORCE)
                .getResultList();
    }

    /** In the order in which they were proposed. */
    Page<Revocation> page(LotNumber lot, @Nullable RevocationState state, Cursor cursor) {
        Place after = Place.of(cursor.after());
        List<Revocation> found = em.createQuery(
                        "select r from Revocation r where r.lot = :lot and (:state is null or r.state = :state)"
                                + " and (r.proposedAt > :at or r.proposedAt = :at and r.id > :id)"
                                + " order by r.proposedAt, r.id",
                        Revocation.class)
                .setParameter("lot", lot.value())
                .setParameter("state", state)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), Revocations::place);
    }

    private static String place(Revocation revocation) {
        return revocation.proposedAt() + " " + revocation.id();
    }

    /** Every recall's first revocation, the newest recall first. */
    Page<Revocation> recalls(@Nullable RevocationState state, Cursor cursor) {
        Place before = cursor.after() == null ? Place.AFTER_ALL : Place.of(cursor.after());
        List<Revocation> found = em.createQuery(
                        "select r from Revocation r where r.id = r.recall and (:state is null or r.state = :state)"
                                + " and (r.proposedAt < :at or r.proposedAt = :at and r.id < :id)"
                                + " order by r.proposedAt desc, r.id desc",
                        Revocation.class)
                .setParameter("state", state)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), Revocations::place);
    }

    /** How many of the stamps exist by now. */
    long sealed(List<Touched> touched) {
        return ((Number) over(SEALED, touched).getSingleResult()).longValue();
    }

    /** How many of the stamps are revoked. */
    long revoked(List<Touched> touched) {
        Map<Long, List<Range>> byLot = new HashMap<>();
        for (Object found : over(REVOKED, touched).getResultList()) {
            Object[] row = (Object[]) found;
            byLot.computeIfAbsent(((Number) row[0]).longValue(), lot -> new ArrayList<>())
                    .add(new Range(((Number) row[1]).intValue(), ((Number) row[2]).intValue()));
        }
        return touched.stream()
                .mapToLong(one -> PositionRanges.of(byLot.getOrDefault(one.lot().value(), List.of()))
                        .countIn(one.range()))
                .sum();
    }

    private Query over(String sql, List<Touched> touched) {
        return em.createNativeQuery(sql)
                .setParameter("lots", array(touched, one -> one.lot().value()))
                .setParameter("firsts", array(touched, one -> (long) one.range().first()))
                .setParameter("lasts", array(touched, one -> (long) one.range().last()));
    }

    private static String array(List<Touched> touched, ToLongFunction<Touched> of) {
        return touched.stream()
                .map(one -> Long.toString(of.applyAsLong(one)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Where a page begins. */
    private record Place(Instant at, UUID id) {
        static final Place AFTER_ALL = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

        static Place of(@Nullable String key) {
            if (key == null) {
                return new Place(Instant.EPOCH, new UUID(0, 0));
            }
            int space = key.indexOf(' ');
            try {
                return new Place(Instant.parse(key.substring(0, space)), UUID.fromString(key.substring(space + 1)));
            } catch (java.time.DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new cg.gouv.qr.platform.InvalidValue("cursor", "invalid.cursor", key);
            }
        }
    }
}
