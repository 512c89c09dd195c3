package cg.gouv.qr.keeping;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.store.StorePolicy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which places each node sees, told to the others and to whoever asks. */
@Stateless
@AsPlatform("store")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Sights {
    private static final int FRESH_SECONDS = 60;

    private static final String TELL = "insert into store_sight (node, place, there, since, seen_at, free, last_error)"
            + " values (:node, :place, :there, now(), now(), cast(:free as bigint), :error)"
            + " on conflict (node, place) do update set there = excluded.there, seen_at = now(), free = excluded.free,"
            + " last_error = excluded.last_error,"
            + " since = case when store_sight.there = excluded.there then store_sight.since else now() end";

    @PersistenceContext
    EntityManager em;

    @Inject
    StorePolicy policy;

    /** @param error why the place is not there; null if it is */
    public void tell(String node, String place, @Nullable Long free, @Nullable String error) {
        em.createNativeQuery(TELL)
                .setParameter("node", node)
                .setParameter("place", place)
                .setParameter("there", error == null)
                .setParameter("free", free == null ? null : Long.toString(free))
                .setParameter("error", error)
                .executeUpdate();
    }

    /** How many copies of a place are to be made, or made again. */
    public int lacking(String place) {
        return ((Number) em.createNativeQuery("select count(*) from shard_copy where place = :place"
                                + " and state <> 'KEPT' and state <> 'LEAVING'")
                        .setParameter("place", place)
                        .getSingleResult())
                .intValue();
    }

    /** Forgets what this node said of places that it no longer has. */
    public void forget(String node, List<String> has) {
        em.createNativeQuery("delete from store_sight where node = :node and place not in (:has)"
                        + " or seen_at < now() - interval '1 day'")
                .setParameter("node", node)
                .setParameter("has", has)
                .executeUpdate();
    }

    /** Places that no node sees, and have not been seen for so long that others take over for them. */
    @SuppressWarnings("unchecked")
    public List<String> longAway() {
        return em.createNativeQuery("select place from store_sight where seen_at > now() - :fresh * interval '1 second'"
                        + " group by place having bool_and(not there and since <= now() - :seconds * interval '1 second')"
                        + " order by place")
                .setParameter("fresh", FRESH_SECONDS)
                .setParameter("seconds", policy.spareAfter().toSeconds())
                .getResultList();
    }
}
