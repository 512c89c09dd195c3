package cg.gouv.qr.lot;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.shard.DayLog;
import cg.gouv.qr.shard.DayLogEntry;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.SignedManifest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The days' logs as tables. Appending is one at a time in the whole country, for as long as the sealing's transaction. */
@ApplicationScoped
class DayLogs {
    /** Any constant does: it names the lock that orders all appending. */
    private static final long APPENDING = 0x4553_5441_4D50L;

    private static final String ADD = "insert into day_log_entry (day, sequence, lot_number, index_in_lot, manifest,"
            + " signature, key_id, entry_hash) values (:day, :sequence, :lot, :index, :manifest, :signature, :key, :hash)";

    private static final String MOVE_HEAD =
            "insert into day_log_head (day, entries, head_hash) values (:day, :entries, :head)"
                    + " on conflict (day) do update set entries = excluded.entries, head_hash = excluded.head_hash";

    @PersistenceContext
    EntityManager em;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /** Holds off every other sealing until this transaction ends. */
    void lock() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", APPENDING)
                .getSingleResult();
    }

    /** Chains a manifest into today's log. The caller holds the {@link #lock}. */
    DayLogEntry append(ShardId shard, SignedManifest signed) {
        DayLogEntry entry = today().next(signed.manifest().digest());
        em.createNativeQuery(MOVE_HEAD)
                .setParameter("day", entry.day())
                .setParameter("entries", entry.sequence())
                .setParameter("head", entry.hash().bytes())
                .executeUpdate();
        em.createNativeQuery(ADD)
                .setParameter("day", entry.day())
                .setParameter("sequence", entry.sequence())
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .setParameter("manifest", signed.manifest().bytes())
                .setParameter("signature", signed.signature().bytes())
                .setParameter("key", signed.keyId())
                .setParameter("hash", entry.hash().bytes())
                .executeUpdate();
        return entry;
    }

    /** The newest log; a node whose clock lags behind goes on with the day that another has opened. */
    @SuppressWarnings("unchecked")
    private DayLog today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), country.zone());
        List<Object[]> heads = em.createNativeQuery(
                        "select cast(day as text), entries, head_hash from day_log_head order by day desc limit 1")
                .getResultList();
        if (heads.isEmpty()) {
            return DayLog.open(today, Digest.ZERO);
        }
        Object[] head = heads.get(0);
        LocalDate last = LocalDate.parse((String) head[0]);
        Digest hash = Digest.of((byte[]) head[2]);
        return last.isBefore(today) ? DayLog.open(today, hash) : new DayLog(last, ((Number) head[1]).longValue(), hash);
    }
}
