package cg.gouv.qr.lot;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.store.FileKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * The one place that claims shards. A lease is a row's state: its owner, a fence that each claim raises, and the moment
 * at which it ends unless it is renewed. Only the database's clock counts, so nodes whose clocks differ agree.
 */
@Stateless
@AsPlatform("generation")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShardLeases {
    /**
     * For this transaction: what is ordered comes from an index. The planner takes a row's policies to let almost none
     * through, and would read and sort the whole queue for each claim.
     */
    private static final String BY_INDEX = "select set_config('enable_sort', 'off', true)";

    // Not a join, which would begin with the lots.
    private static final String IN_PRODUCTION =
            " and (select l.state from lot l where l.number = s.lot_number) = 'IN_PRODUCTION'";
    private static final String EXPIRED =
            " from shard s where s.state = 'LEASED' and s.lease_until < now()" + IN_PRODUCTION;
    private static final String QUEUED = " from shard s where s.state = 'PENDING' and s.turn is not null"
            + " and (s.not_before is null or s.not_before <= now())" + IN_PRODUCTION;
    private static final String ANY_CLAIMABLE = "exists (select" + EXPIRED + ") or exists (select" + QUEUED + ")";

    // Materialized: a plan that ran the subquery once for each row would claim a row each time. What was begun before
    // goes
    // first; then the queue, in its index's order, so that a claim costs the same however many lots there are.
    private static final String CANDIDATE = " as materialized (select s.lot_number, s.index_in_lot";
    private static final String CLAIM = "with expired" + CANDIDATE + EXPIRED
            + " order by s.lease_until limit 1 for update of s skip locked),"
            + " queued" + CANDIDATE + QUEUED
            + " order by s.urgent desc, s.turn, s.lot_number, s.index_in_lot limit 1 for update of s skip locked),"
            + " next as materialized (select * from expired union all select * from queued limit 1)"
            + " update shard s set state = 'LEASED', owner = :owner, fence = s.fence + 1,"
            + " lease_until = now() + :seconds * interval '1 second', attempts = s.attempts + 1, made = 0"
            + " from next join lot l on l.number = next.lot_number"
            + " where s.lot_number = next.lot_number and s.index_in_lot = next.index_in_lot"
            + " returning s.lot_number, s.index_in_lot, s.fence, l.epoch, l.encoder_profile, l.code_format,"
            + " l.code_prefix, s.first_serial, s.quantity, s.specimen, s.folder";

    private static final String HELD =
            " where lot_number = :lot and index_in_lot = :index and fence = :fence and state = 'LEASED'";

    // It may have become urgent since it was claimed.
    private static final String FREED =
            "update shard set state = 'PENDING', owner = null, lease_until = null, made = 0,"
                    + " urgent = (select l.urgent from lot l where l.number = lot_number)";

    // 2 to the power of a thousand attempts would overflow, and the shard could never be given back again.
    private static final String GIVE_BACK = FREED + ", trouble = :trouble, last_error = :error,"
            + " not_before = case when :ofStore then null"
            + " else now() + power(2, least(attempts, 6)) * interval '1 second' end";

    @PersistenceContext
    EntityManager em;

    /** Whether a worker would find something to do. */
    public boolean anyClaimable() {
        return (boolean) em.createNativeQuery("select " + ANY_CLAIMABLE).getSingleResult();
    }

    /** Whether there is generation to do for this node: something to claim, or a shard that it holds. */
    public boolean generating(String owner) {
        return (boolean) em.createNativeQuery("select " + ANY_CLAIMABLE
                        + " or exists (select from shard where state = 'LEASED' and owner = :owner)")
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** Takes the next shard: one whose lease ended, else the first in the queue, in which lots take turns and urgent ones lead. */
    @SuppressWarnings("unchecked")
    public Optional<ShardLease> claim(String owner, int seconds) {
        Object set = em.createNativeQuery(BY_INDEX).getSingleResult();
        assert set.equals("off");
        List<Object[]> rows = em.createNativeQuery(CLAIM)
                .setParameter("owner", owner)
                .setParameter("seconds", seconds)
                .getResultList();
        return rows.stream().findFirst().map(ShardLeases::lease);
    }

    /**
     * Prolongs a lease and tells those who watch how far the shard is.
     *
     * @param made how many of its stamps are made
     * @throws LeaseLost if somebody else holds the shard by now
     */
    public void renew(ShardLease lease, int seconds, int made) {
        int held = em.createNativeQuery(
                        "update shard set lease_until = now() + :seconds * interval '1 second', made = :made" + HELD)
                .setParameter("seconds", seconds)
                .setParameter("made", made)
                .setParameter("lot", lease.shard().lot())
                .setParameter("index", lease.shard().index())
                .setParameter("fence", lease.fence())
                .executeUpdate();
        if (held != 1) {
            throw new LeaseLost(lease);
        }
    }

    /**
     * Ends a lease whose holder makes nothing more: whoever asks next has the shard. The holder itself may still seal it, as
     * long as nobody did.
     *
     * @param reason for whoever reads the row
     * @throws LeaseLost if somebody else holds the shard by now
     */
    public void end(ShardLease lease, String reason) {
        int held = em.createNativeQuery("update shard set lease_until = now() - interval '1 millisecond',"
                        + " trouble = :trouble, last_error = :reason" + HELD)
                .setParameter("trouble", ShardTrouble.STALLED.name())
                .setParameter("reason", reason)
                .setParameter("lot", lease.shard().lot())
                .setParameter("index", lease.shard().index())
                .setParameter("fence", lease.fence())
                .executeUpdate();
        if (held != 1) {
            throw new LeaseLost(lease);
        }
    }

    /**
     * Gives a shard back that could not be made. One that is itself to blame is tried again after a time that doubles, a
     * minute at most; one that the store failed waits for nothing but its node, which holds off for all of them.
     *
     * @param error what happened, for whoever reads the row
     * @return false if somebody else holds the shard by now, and nothing was given back
     */
    public boolean giveBack(ShardLease lease, ShardTrouble trouble, String error) {
        int held = em.createNativeQuery(GIVE_BACK + HELD)
                .setParameter("trouble", trouble.name())
                .setParameter("ofStore", trouble.isOfStore())
                .setParameter("error", error)
                .setParameter("lot", lease.shard().lot())
                .setParameter("index", lease.shard().index())
                .setParameter("fence", lease.fence())
                .executeUpdate();
        return held == 1;
    }

    /** Gives a shard back unmade and without blame: whoever asks next has it. */
    public void release(ShardLease lease) {
        em.createNativeQuery(FREED + HELD)
                .setParameter("lot", lease.shard().lot())
                .setParameter("index", lease.shard().index())
                .setParameter("fence", lease.fence())
                .executeUpdate();
    }

    /**
     * Frees what this node held when it died, so that it need not wait for its own leases to end. Call it at start, before
     * anything is claimed.
     *
     * @return how many shards were freed
     */
    public int releaseAll(String owner) {
        return em.createNativeQuery(FREED + " where owner = :owner and state = 'LEASED'")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private static ShardLease lease(Object[] row) {
        int format = number(row[5]);
        boolean specimen = (boolean) row[9];
        ShardId shard = new ShardId(((Number) row[0]).longValue(), number(row[1]));
        return new ShardLease(
                shard,
                ((Number) row[2]).longValue(),
                number(row[3]),
                number(row[4]),
                specimen ? format + 2 : format,
                (String) row[6],
                ((Number) row[7]).longValue(),
                number(row[8]),
                FileKey.of((String) row[10], shard.lot(), shard.index()));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
