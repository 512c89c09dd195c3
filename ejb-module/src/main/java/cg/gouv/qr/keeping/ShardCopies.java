package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.store.CopyForm;
import cg.gouv.qr.store.StorePolicy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one place that claims copies, and writes down what became of them. Each method is a short transaction. */
@Stateless
@AsPlatform("store")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShardCopies {
    /** Longer than any file takes; a node that dies leaves its copy to others after it. */
    private static final int LEASE_SECONDS = 300;

    private static final String SAME =
            " lot_number = :lot and index_in_lot = :index and place = :place and form = :form";

    private static final String HELD = " where" + SAME + " and fence = :fence";

    /** Copies that one statement changes at most. */
    static final int AT_ONCE = 5000;

    // What leaves waits until nothing is lacking that takes its place; when the retention has ended, for nothing.
    private static final String DUE =
            "c.place = :place and c.due_at <= now() and (c.lease_until is null or c.lease_until < now())"
                    + " and (c.state <> 'LEAVING' or s.tier = 'ENDED' or exists (select from shard_copy o where"
                    + " o.lot_number = c.lot_number and o.index_in_lot = c.index_in_lot and o.state = 'KEPT')"
                    + " and not exists (select from shard_copy o where o.lot_number = c.lot_number"
                    + " and o.index_in_lot = c.index_in_lot and o.state in ('WANTED', 'DAMAGED')))";

    // Materialized: a plan that ran the subquery once for each row would claim a row each time.
    private static final String CLAIM =
            "with next as materialized (select c.lot_number, c.index_in_lot, c.place, c.form from shard_copy c"
                    + " join shard s on s.lot_number = c.lot_number and s.index_in_lot = c.index_in_lot where " + DUE
                    + " and %s order by c.due_at limit 1 for update of c skip locked)"
                    // From a sequence, so that a row that comes again has no fence of one that went. Releases before
                    // counted.
                    + " update shard_copy c set owner = :owner,"
                    + " fence = greatest(nextval('shard_copy_fence'), c.fence + 1), attempts = c.attempts + 1,"
                    + " lease_until = now() + :seconds * interval '1 second' from next, shard s, lot l"
                    + " where c.lot_number = next.lot_number and c.index_in_lot = next.index_in_lot and c.place = next.place"
                    + " and c.form = next.form and s.lot_number = c.lot_number and s.index_in_lot = c.index_in_lot"
                    + " and l.number = s.lot_number returning " + KeptShard.COLUMNS + ", c.form, c.state, c.fence";

    @PersistenceContext
    EntityManager em;

    @Inject
    StorePolicy policy;

    @Inject
    Event<DomainEvent> events;

    /** Takes the next copy of a place that is to be made, made again or taken away. */
    public Optional<CopyTask> claimWork(String owner, String place) {
        return claim(owner, place, "c.state <> 'KEPT'");
    }

    /** Takes the next copy of a place that is to be read again. */
    public Optional<CopyTask> claimLook(String owner, String place) {
        return claim(owner, place, "c.state = 'KEPT'");
    }

    @SuppressWarnings("unchecked")
    private Optional<CopyTask> claim(String owner, String place, String which) {
        List<Object[]> rows = em.createNativeQuery(CLAIM.formatted(which))
                .setParameter("owner", owner)
                .setParameter("place", place)
                .setParameter("seconds", LEASE_SECONDS)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new CopyTask(
                        KeptShard.of(row),
                        place,
                        CopyForm.valueOf((String) row[KeptShard.COUNT]),
                        CopyState.valueOf((String) row[KeptShard.COUNT + 1]),
                        ((Number) row[KeptShard.COUNT + 2]).longValue()));
    }

    /**
     * The copy was read and is what was sealed. The next look is a period away, give or take a tenth. One that is to leave by
     * now leaves all the same.
     *
     * @return false if another holds the task by now, whose word counts
     */
    public boolean kept(CopyTask task) {
        return held(
                                "update shard_copy set since = case when state in ('KEPT', 'LEAVING') then since else now() end,"
                                        + " verified_at = now(), attempts = 0, last_error = null, owner = null, lease_until = null,"
                                        + " due_at = case when state = 'LEAVING' then now()"
                                        + " else now() + (0.9 + 0.2 * random()) * :period * interval '1 second' end,"
                                        + " state = case when state = 'LEAVING' then state else 'KEPT' end" + HELD,
                                task)
                        .setParameter("period", policy.scrubPeriod().toMillis() / 1000.0)
                        .executeUpdate()
                == 1;
    }

    /** The copy is kept again after it was found missing or damaged. @return as {@link #kept} */
    public boolean repaired(CopyTask task, String source) {
        boolean held = kept(task);
        if (held) {
            events.fire(new ShardCopyRepaired(task.shard().id(), task.place(), source));
        }
        return held;
    }

    /** The copy is missing or is not what was sealed; whoever holds the task goes on to make it again. */
    public void damaged(CopyTask task, String found) {
        int held = held(
                        "update shard_copy set state = 'DAMAGED', since = now(), last_error = :found" + HELD
                                + " and state = 'KEPT'",
                        task)
                .setParameter("found", found)
                .executeUpdate();
        if (held == 1) {
            events.fire(new ShardCopyDamaged(task.shard().id(), task.place(), found));
        }
    }

    /** The same, found by a reader that holds no task. */
    public void damaged(ShardId shard, String place, String found) {
        int kept = em.createNativeQuery("update shard_copy set state = 'DAMAGED', since = now(), due_at = now(),"
                        + " last_error = :found where" + SAME + " and state = 'KEPT'")
                .setParameter("found", found)
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .setParameter("place", place)
                .setParameter("form", CopyForm.WHOLE.name())
                .executeUpdate();
        if (kept == 1) {
            events.fire(new ShardCopyDamaged(shard, place, found));
        }
    }

    /** Nothing could be done: it is tried again after a time that doubles, five minutes at most. */
    public void failed(CopyTask task, String error) {
        held(
                        "update shard_copy set owner = null, lease_until = null, last_error = :error,"
                                + " due_at = now() + least(power(2, least(attempts, 9)), 300) * interval '1 second'"
                                + HELD,
                        task)
                .setParameter("error", error)
                .executeUpdate();
    }

    /**
     * The file is taken away, and its row with it. If it was wanted again meanwhile, another may have made it before it was
     * taken away, or while it was: what they say of it counts for nothing, and it is looked at anew.
     */
    public void gone(CopyTask task) {
        int left = held("delete from shard_copy" + HELD + " and state = 'LEAVING'", task)
                .executeUpdate();
        if (left == 0) {
            same(
                            "update shard_copy set state = case when state = 'KEPT' then 'DAMAGED' else state end,"
                                    + " fence = greatest(nextval('shard_copy_fence'), fence + 1), owner = null,"
                                    + " lease_until = null, since = now(), due_at = now(), last_error = :error where"
                                    + SAME,
                            task)
                    .setParameter("error", "taken away by a task that had been given to another")
                    .executeUpdate();
        }
    }

    /**
     * Has copies of a place looked at soon, but for those that were since that instant.
     *
     * @return how many; {@link #AT_ONCE} if there may be more
     */
    public int suspect(String place, Instant unlessSince) {
        return em.createNativeQuery("with next as materialized (select lot_number, index_in_lot, place, form"
                        + " from shard_copy where place = :place and due_at > now()"
                        + " and (state <> 'KEPT' or verified_at < :since) limit :most for update skip locked)"
                        + " update shard_copy c set due_at = now() from next n where c.lot_number = n.lot_number"
                        + " and c.index_in_lot = n.index_in_lot and c.place = n.place and c.form = n.form")
                .setParameter("place", place)
                .setParameter("since", unlessSince)
                .setParameter("most", AT_ONCE)
                .executeUpdate();
    }

    /** A lot's sealed shards, and the names of the places that hold a whole copy of each. */
    @SuppressWarnings("unchecked")
    public Map<KeptShard, List<String>> of(long lot) {
        return whole("s.lot_number = :lot", lot, -1);
    }

    /** A shard's other copies. */
    public List<String> places(ShardId shard) {
        return whole("s.lot_number = :lot and s.index_in_lot = :index", shard.lot(), shard.index()).values().stream()
                .findFirst()
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    private Map<KeptShard, List<String>> whole(String which, long lot, int index) {
        Query query = em.createNativeQuery("select " + KeptShard.COLUMNS
                        + ", (select string_agg(c.place, ',' order by c.place)"
                        + " from shard_copy c where c.lot_number = s.lot_number and c.index_in_lot = s.index_in_lot"
                        + " and c.form = 'WHOLE' and c.state in ('KEPT', 'LEAVING'))"
                        + " from shard s join lot l on l.number = s.lot_number where s.state = 'SEALED' and " + which
                        + " order by s.index_in_lot")
                .setParameter("lot", lot);
        if (index >= 0) {
            query.setParameter("index", index);
        }
        Map<KeptShard, List<String>> shards = new LinkedHashMap<>();
        for (Object[] row : (List<Object[]>) query.getResultList()) {
            String places = (String) row[KeptShard.COUNT];
            shards.put(KeptShard.of(row), places == null ? List.of() : List.of(places.split(",")));
        }
        return shards;
    }

    private Query held(String sql, CopyTask task) {
        return same(sql, task).setParameter("fence", task.fence());
    }

    private Query same(String sql, CopyTask task) {
        return em.createNativeQuery(sql)
                .setParameter("lot", task.shard().id().lot())
                .setParameter("index", task.shard().id().index())
                .setParameter("place", task.place())
                .setParameter("form", task.form().name());
    }
}
