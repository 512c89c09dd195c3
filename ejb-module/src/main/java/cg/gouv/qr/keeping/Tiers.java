package cg.gouv.qr.keeping;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.StorePolicy;
import cg.gouv.qr.store.Tier;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Claims shards whose tier is due, and moves them. Each method is a short transaction. */
@Stateless
@AsPlatform("store")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Tiers {
    private static final int LEASE_SECONDS = 300;

    private static final String CLAIM =
            "with next as materialized (select lot_number, index_in_lot from shard where tier_due_at <= now()"
                    + " order by tier_due_at limit 1 for update skip locked)"
                    + " update shard s set tier_due_at = now() + :seconds * interval '1 second' from next, lot l"
                    + " where s.lot_number = next.lot_number and s.index_in_lot = next.index_in_lot and l.number = s.lot_number"
                    + " returning " + KeptShard.COLUMNS + ", cast(extract(epoch from s.sealed_at) * 1000 as bigint)";

    // Sealed by a release that knew no tiers.
    private static final String TAKE_UP =
            "update shard set tier = 'HOT', tier_due_at = now() where (lot_number, index_in_lot) in"
                    + " (select lot_number, index_in_lot from shard where state = 'SEALED' and tier is null"
                    + " order by sealed_at limit 1000 for update skip locked)";

    @PersistenceContext
    EntityManager em;

    @Inject
    PlaceCopies copies;

    @Inject
    StorePlaces places;

    @Inject
    StorePolicy policy;

    @Inject
    Sights sights;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** A shard that is due, and when it was sealed. */
    public record Due(KeptShard shard, Instant sealedAt) {}

    /** @return how many shards that nobody kept yet are kept from now on */
    public int takeUp() {
        return em.createNativeQuery(TAKE_UP).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public Optional<Due> claim() {
        List<Object[]> rows = em.createNativeQuery(CLAIM)
                .setParameter("seconds", LEASE_SECONDS)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Due(KeptShard.of(row), Instant.ofEpochMilli(((Number) row[KeptShard.COUNT]).longValue())));
    }

    /** The tier of its age; none once its retention has ended. */
    public Optional<Tier> tier(Due due) {
        return policy.tier(Duration.between(due.sealedAt(), clock.instant()));
    }

    /** Wants its copies in the places and the form of the tier; those that belong elsewhere leave once the others are kept. */
    public void move(Due due, Tier tier) {
        copies.place(due.shard().id(), tier, due.sealedAt(), sights.longAway());
    }

    /** Lets all its files leave. Row, manifest and trace stay. */
    public void end(Due due) {
        em.createNativeQuery("update shard set tier = 'ENDED', tier_due_at = null"
                        + " where lot_number = :lot and index_in_lot = :index")
                .setParameter("lot", due.shard().id().lot())
                .setParameter("index", due.shard().id().index())
                .executeUpdate();
        em.createNativeQuery("update shard_copy set state = 'LEAVING', since = now(), due_at = now()"
                        + " where lot_number = :lot and index_in_lot = :index")
                .setParameter("lot", due.shard().id().lot())
                .setParameter("index", due.shard().id().index())
                .executeUpdate();
        events.fire(new RetentionEnded(due.shard().id(), due.sealedAt()));
    }

    /**
     * Has the shards placed anew of which a copy lies in one of these places, where there are others.
     *
     * @return how many, {@link ShardCopies#AT_ONCE} at most
     */
    public int spare(List<String> away) {
        List<String> tiers = Stream.of(Tier.values())
                .filter(tier -> places.hasSpares(tier, away))
                .map(Tier::name)
                .toList();
        // Those that are due within minutes are placed anew then, or are being placed.
        return tiers.isEmpty()
                ? 0
                : em.createNativeQuery("update shard s set tier_due_at = now() where (s.lot_number, s.index_in_lot) in"
                                + " (select s.lot_number, s.index_in_lot from shard s where s.tier in (:tiers)"
                                + " and s.tier_due_at > now() + interval '10 minutes' and exists (select"
                                + " from shard_copy c where c.lot_number = s.lot_number"
                                + " and c.index_in_lot = s.index_in_lot and c.place in (:away)"
                                + " and c.state <> 'LEAVING') limit :most for update of s skip locked)")
                        .setParameter("most", ShardCopies.AT_ONCE)
                        .setParameter("tiers", tiers)
                        .setParameter("away", away)
                        .executeUpdate();
    }
}
