package cg.gouv.qr.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shards of lots. They are cut here; claims and seals are statements of their own. */
@ApplicationScoped
public class Shards {
    // As FileKey.hour gives it.
    private static final String FOLDER = " to_char(l.released_at at time zone 'UTC', 'YYYY/MM/DD/HH24')";

    // A node whose records answered less than five seconds ago believes what it knows (KnownLots); it would call stamps
    // forged whose epoch was opened since. A second more, for clocks.
    private static final String ONCE_EVERY_NODE_KNOWS_ITS_EPOCH =
            " (select e.created_at + interval '6 seconds' from key_epoch e"
                    + " where e.number = l.epoch and e.created_at > now() - interval '6 seconds')";

    private static final String CUT =
            "insert into shard (lot_number, index_in_lot, organisation_id, stamper_id, specimen,"
                    + " first_position, first_serial, quantity, state, folder, urgent, not_before, turn)"
                    + " select l.number, i, l.organisation_id, l.stamper_id, false, 1 + i * :size,"
                    + " l.first_serial + cast(i as bigint) * :size, least(:size, l.quantity - i * :size), 'PENDING',"
                    + FOLDER + ", l.urgent," + ONCE_EVERY_NODE_KNOWS_ITS_EPOCH + ", :turn + cast(i as bigint) * :size"
                    + " from lot l, generate_series(0, (l.quantity - 1) / :size) as i where l.number = :lot";

    // After the stamps' own shards; their positions, too, count from 1.
    private static final String CUT_SPECIMENS =
            "insert into shard (lot_number, index_in_lot, organisation_id, stamper_id,"
                    + " specimen, first_position, first_serial, quantity, state, folder, urgent, not_before, turn)"
                    + " select l.number, (l.quantity - 1) / :size + 1, l.organisation_id, l.stamper_id, true, 1,"
                    + " l.specimen_first_serial, l.specimen_quantity, 'PENDING'," + FOLDER
                    + ", l.urgent," + ONCE_EVERY_NODE_KNOWS_ITS_EPOCH + ", :turn from lot l where l.number = :lot"
                    + " and l.specimen_quantity > 0";

    @PersistenceContext
    EntityManager em;

    /**
     * Makes the rows of a lot's shards, specimens included, and queues them from the turn that is being served.
     *
     * @param size the most stamps a shard, 1 to 250,000
     * @return how many there are
     */
    int cut(LotNumber lot, int size) {
        em.flush();
        long turn = ((Number) em.createNativeQuery("select shard_turn(urgent) from lot where number = :lot")
                        .setParameter("lot", lot.value())
                        .getSingleResult())
                .longValue();
        return execute(CUT, lot, size, turn) + execute(CUT_SPECIMENS, lot, size, turn);
    }

    private int execute(String statement, LotNumber lot, int size, long turn) {
        return em.createNativeQuery(statement)
                .setParameter("lot", lot.value())
                .setParameter("size", size)
                .setParameter("turn", turn)
                .executeUpdate();
    }

    public Optional<Shard> find(ShardId id) {
        return Optional.ofNullable(em.find(Shard.class, id));
    }

    /** In the order of their indexes, the specimens' last. */
    public List<Shard> of(LotNumber lot) {
        return em.createQuery("select s from Shard s where s.lot = :lot order by s.index", Shard.class)
                .setParameter("lot", lot.value())
                .getResultList();
    }

    /** The shard that holds a real stamp's position. */
    public Optional<Shard> holding(LotNumber lot, int position) {
        return em.createQuery(
                        "select s from Shard s where s.lot = :lot and s.specimen = false and s.firstPosition <= :position"
                                + " and s.firstPosition + s.quantity > :position",
                        Shard.class)
                .setParameter("lot", lot.value())
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    /** Stamps of lots in production or paused that lie in no sealed shard yet, by encoder profile. */
    Map<Integer, Long> unmade() {
        Map<Integer, Long> unmade = new TreeMap<>();
        em.createQuery(
                        "select l.encoderProfile, sum(s.quantity) from Shard s, Lot l where l.number = s.lot"
                                + " and s.state <> :sealed and l.state <> :planned group by l.encoderProfile",
                        Object[].class)
                .setParameter("sealed", ShardState.SEALED)
                .setParameter("planned", LotState.PLANNED)
                .getResultStream()
                .forEach(row -> unmade.put((Integer) row[0], (Long) row[1]));
        return unmade;
    }

    /** What keeps the lot's first shard in trouble from being made, if any is. */
    Optional<ShardTrouble> trouble(LotNumber lot) {
        return em.createQuery(
                        "select s.trouble from Shard s where s.lot = :lot and s.trouble is not null"
                                + " and s.state <> :sealed order by s.index",
                        ShardTrouble.class)
                .setParameter("lot", lot.value())
                .setParameter("sealed", ShardState.SEALED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    long unsealed(LotNumber lot) {
        return em.createQuery("select count(s) from Shard s where s.lot = :lot and s.state <> :sealed", Long.class)
                .setParameter("lot", lot.value())
                .setParameter("sealed", ShardState.SEALED)
                .getSingleResult();
    }

    /** How many shards are in each state. */
    Map<ShardState, Long> count(LotNumber lot) {
        Map<ShardState, Long> counts = new EnumMap<>(ShardState.class);
        for (ShardState state : ShardState.values()) {
            counts.put(state, 0L);
        }
        em.createQuery("select s.state, count(s) from Shard s where s.lot = :lot group by s.state", Object[].class)
                .setParameter("lot", lot.value())
                .getResultStream()
                .forEach(row -> counts.put((ShardState) row[0], (Long) row[1]));
        return counts;
    }

    /** Real stamps in sealed shards, and those made so far in leased ones. */
    long made(LotNumber lot) {
        return em.createQuery(
                        "select coalesce(sum(case when s.state = :sealed then s.quantity else s.made end), 0) from Shard s"
                                + " where s.lot = :lot and s.specimen = false and s.state <> :pending",
                        Long.class)
                .setParameter("lot", lot.value())
                .setParameter("sealed", ShardState.SEALED)
                .setParameter("pending", ShardState.PENDING)
                .getSingleResult();
    }

    /** Real stamps in shards that were sealed at this moment or later. */
    long sealedSince(LotNumber lot, Instant moment) {
        return em.createQuery(
                        "select coalesce(sum(s.quantity), 0) from Shard s where s.lot = :lot and s.specimen = false"
                                + " and s.state = :sealed and s.sealedAt >= :moment",
                        Long.class)
                .setParameter("lot", lot.value())
                .setParameter("sealed", ShardState.SEALED)
                .setParameter("moment", moment)
                .getSingleResult();
    }
}
