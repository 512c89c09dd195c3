package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.store.CopyForm;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.StorePolicy;
import cg.gouv.qr.store.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Says in which places a shard's copies are to be: writes the rows, which are done one by one. Called in a transaction. */
@ApplicationScoped
class PlaceCopies {
    private static final String WANT =
            "insert into shard_copy (lot_number, index_in_lot, place, form, state) values (:lot, :index, :place, :form, 'WANTED')"
                    + " on conflict (lot_number, index_in_lot, place, form) do update"
                    + " set state = 'WANTED', since = now(), due_at = now() where shard_copy.state = 'LEAVING'";

    private static final String SEALED =
            "insert into shard_copy (lot_number, index_in_lot, place, form, state, verified_at, due_at)"
                    + " select :lot, :index, place, 'WHOLE', case when place = :first then 'KEPT' else 'WANTED' end,"
                    + " case when place = :first then now() end,"
                    + " case when place = :first then now() + :period * interval '1 second' else now() end"
                    + " from unnest(string_to_array(:places, ',')) as place";

    @PersistenceContext
    EntityManager em;

    @Inject
    StorePlaces places;

    @Inject
    StorePolicy policy;

    /**
     * Has the copies of a shard in a tier's places and form, and nowhere else. What lies rightly already stays where it is.
     *
     * @param away places that other places take over for, as long as there are others
     */
    void place(ShardId shard, Tier tier, Instant sealedAt, List<String> away) {
        CopyForm form = policy.form(tier);
        List<String> chosen = places.choose(tier, lying(shard, form), away).stream()
                .map(ShardPlace::name)
                .toList();
        chosen.forEach(place -> want(shard, place, form));
        em.createNativeQuery("update shard_copy set state = 'LEAVING', since = now(), due_at = now()"
                        + " where lot_number = :lot and index_in_lot = :index and state <> 'LEAVING'"
                        + " and not (form = :form and place in (:places))")
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .setParameter("form", form.name())
                .setParameter("places", chosen)
                .executeUpdate();
        grow(shard, tier, sealedAt);
    }

    private void want(ShardId shard, String place, CopyForm form) {
        em.createNativeQuery(WANT)
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .setParameter("place", place)
                .setParameter("form", form.name())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<String> lying(ShardId shard, CopyForm form) {
        return em.createNativeQuery("select place from shard_copy where lot_number = :lot and index_in_lot = :index"
                        + " and form = :form order by state = 'KEPT' desc, verified_at")
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .setParameter("form", form.name())
                .getResultList();
    }

    /**
     * Keeps a shard that is sealed this moment: its first copy is there, the others are wanted. Few statements, since days'
     * logs are locked meanwhile.
     */
    void sealed(ShardId shard, String first, Instant sealedAt) {
        String chosen = places.choose(Tier.HOT, List.of(first), List.of()).stream()
                .map(ShardPlace::name)
                .collect(Collectors.joining(","));
        em.createNativeQuery(SEALED)
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .setParameter("first", first)
                .setParameter("places", chosen)
                .setParameter("period", policy.scrubPeriod().toMillis() / 1000.0)
                .executeUpdate();
        grow(shard, Tier.HOT, sealedAt);
    }

    private void grow(ShardId shard, Tier tier, Instant sealedAt) {
        em.createNativeQuery("update shard set tier = :tier, tier_due_at = :due"
                        + " where lot_number = :lot and index_in_lot = :index")
                .setParameter("tier", tier.name())
                .setParameter("due", policy.end(tier, sealedAt))
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .executeUpdate();
    }
}
