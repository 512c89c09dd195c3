package cg.gouv.qr.printing;

import cg.gouv.qr.key.ManifestKeys;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.DomainEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which node prepares which pack. Each method is a short transaction: the hashing between them is in none. */
@Stateless
@AsPlatform("printing")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PackLeases {
    // In the order of its index, however many packs wait for their lots.
    private static final String WAITING = " p.state = 'PREPARING' and p.lot_sealed_at is not null"
            + " and (p.lease_until is null or p.lease_until < now()) and (p.not_before is null or p.not_before <= now())"
            + " and (p.quantity <= :small or :large and p.lot_sealed_at <= now() - :minutes * interval '1 minute')";

    // Materialized: a plan that ran the subquery once for each row would claim a row each time.
    private static final String CLAIM = "with next as materialized (select p.id from print_pack p where" + WAITING
            + " order by p.lot_urgent desc, p.lot_sealed_at, p.lot_number, p.specimen desc, p.format limit 1"
            + " for update of p skip locked)"
            + " update print_pack p set owner = :owner, fence = p.fence + 1, attempts = p.attempts + 1, hashed = 0,"
            + " lease_until = now() + :seconds * interval '1 second' from next where p.id = next.id"
            + " returning p.id, p.fence";

    // As for shards: or the planner reads and sorts all that wait.
    private static final String BY_INDEX = "select set_config('enable_sort', 'off', true)";

    private static final String HELD = " where id = :id and fence = :fence and state = 'PREPARING'";

    @PersistenceContext
    EntityManager em;

    @Inject
    PrintPacks packs;

    @Inject
    Lots lots;

    @Inject
    PackPlans plans;

    @Inject
    ManifestKeys keys;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Takes the next pack of a sealed lot: urgent ones first, then the one sealed first, specimens before stamps.
     *
     * @param small how many stamps a pack has at most that waits for nothing
     * @param minutes how long the lot of any other has been sealed at least
     */
    public Optional<PackLease> claim(String owner, int seconds, int small, int minutes) {
        return claim(owner, seconds, small, minutes, true);
    }

    /** Takes the next pack that has so few stamps. */
    public Optional<PackLease> claimSmall(String owner, int seconds, int small) {
        return claim(owner, seconds, small, 0, false);
    }

    @SuppressWarnings("unchecked")
    private Optional<PackLease> claim(String owner, int seconds, int small, int minutes, boolean large) {
        Object set = em.createNativeQuery(BY_INDEX).getSingleResult();
        assert set.equals("off");
        List<Object[]> rows = em.createNativeQuery(CLAIM)
                .setParameter("owner", owner)
                .setParameter("seconds", seconds)
                .setParameter("small", small)
                .setParameter("minutes", minutes)
                .setParameter("large", large)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new PackLease(new PackId((UUID) row[0]), ((Number) row[1]).longValue()));
    }

    /** What is to be prepared. */
    public PackWork work(PackLease lease) {
        PrintPack pack = packs.get(lease.pack());
        var lot = lots.get(pack.lot());
        return new PackWork(lot, plans.of(pack, lot));
    }

    /**
     * Prolongs a lease and tells how far the pack is.
     *
     * @throws PackLeaseLost if another node prepares it by now
     */
    public void renew(PackLease lease, int seconds, long hashed) {
        int held = em.createNativeQuery("update print_pack set hashed = :hashed,"
                        + " lease_until = now() + :seconds * interval '1 second'" + HELD)
                .setParameter("hashed", hashed)
                .setParameter("seconds", seconds)
                .setParameter("id", lease.pack().value())
                .setParameter("fence", lease.fence())
                .executeUpdate();
        if (held != 1) {
            throw new PackLeaseLost(lease);
        }
    }

    /** @throws PackLeaseLost if another node prepares it by now */
    public void ready(PackLease lease, PreparedPack prepared) {
        PrintPack pack = packs.locked(lease.pack());
        pack.ready(lease, prepared, clock.instant());
        keys.keepOwn();
        events.fire(new PackReady(
                pack.id(),
                pack.lot(),
                pack.stamper(),
                prepared.size(),
                prepared.sha256().hex()));
    }

    /** Gives a pack back that could not be prepared; it is tried again after a time that doubles, five minutes at most. */
    public void giveBack(PackLease lease, String error) {
        em.createNativeQuery("update print_pack set owner = null, lease_until = null, last_error = :error,"
                        + " not_before = now() + least(power(2, least(attempts, 9)), 300) * interval '1 second'" + HELD)
                .setParameter("error", error)
                .setParameter("id", lease.pack().value())
                .setParameter("fence", lease.fence())
                .executeUpdate();
    }

    /** Frees what this node prepared when it died, at its start. */
    public int releaseAll(String owner) {
        return em.createNativeQuery("update print_pack set owner = null, lease_until = null where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
