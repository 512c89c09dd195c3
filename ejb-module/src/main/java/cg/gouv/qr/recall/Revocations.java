package cg.gouv.qr.recall;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The revocations that the caller may see. */
@ApplicationScoped
public class Revocations {
    @PersistenceContext
    EntityManager em;

    @Inject
    Lots lots;

    void add(Revocation revocation) {
        em.persist(revocation);
        em.flush();
    }

    /** The change written, so that its new version can be told. */
    Revocation written(Revocation revocation) {
        em.flush();
        return revocation;
    }

    /** @throws NotFound if there is none, or it is another lot's or another organisation's */
    Revocation get(LotNumber lot, RevocationId id) {
        Revocation found = em.find(Revocation.class, id.value());
        if (found == null || !found.lot().equals(lot)) {
            throw new NotFound("revocation", id);
        }
        return found;
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Revocation get(LotNumber lot, RevocationId id, long version) {
        Revocation found = get(lot, id);
        StaleVersion.check(version, found.version());
        return found;
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
        return Page.of(found, cursor.limit(), revocation -> revocation.proposedAt() + " " + revocation.id());
    }

    /** @throws NotFound if there is no such lot, or it is another's */
    RecallableLot lot(LotNumber number) {
        Lot lot = lots.get(number);
        return new RecallableLot(number, lot.organisation(), lot.quantity());
    }

    /** The positions of real stamps that are sealed. */
    PositionRanges sealed(LotNumber lot) {
        List<?> rows = em.createNativeQuery("select first_position, quantity from shard"
                        + " where lot_number = :lot and state = 'SEALED' and not specimen")
                .setParameter("lot", lot.value())
                .getResultList();
        return PositionRanges.of(rows.stream()
                .map(row -> {
                    int first = ((Number) ((Object[]) row)[0]).intValue();
                    return new Range(first, first + ((Number) ((Object[]) row)[1]).intValue() - 1);
                })
                .toList());
    }

    /** Where a page begins. */
    private record Place(Instant at, UUID id) {
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
