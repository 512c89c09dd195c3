package cg.gouv.qr.lot;

import cg.gouv.qr.key.ManifestKeys;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.shard.DayLogEntry;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.SignedManifest;
import cg.gouv.qr.signature.KeyVault;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Takes a shard whose file lies whole in the store: its row, its signed manifest in the day's log and, with the last one,
 * its lot's seal are one transaction. A stale lease is refused by its fence, whatever it wrote.
 */
@Stateless
@AsPlatform("generation")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SealShard {
    private static final String SEAL =
            "update shard set state = 'SEALED', sealed_by = owner, owner = null, lease_until = null,"
                    + " trouble = null, last_error = null, made = quantity, size = :size, sha256 = :sha256, merkle_root = :root, sealed_at = :now"
                    + " where lot_number = :lot and index_in_lot = :index and fence = :fence and state = 'LEASED'";

    @PersistenceContext
    EntityManager em;

    @Inject
    DayLogs logs;

    @Inject
    KeyVault vault;

    @Inject
    ManifestKeys keys;

    @Inject
    SealLot lots;

    @Inject
    Event<ShardSealed> sealed;

    @Inject
    Clock clock;

    /** @throws LeaseLost if another holds the shard by now, or has sealed it */
    public void seal(ShardLease lease, ShardStore.Stored stored) {
        SealedShard file = stored.file();
        SignedManifest signed = file.manifest().sign(vault);
        logs.lock();
        markSealed(lease, file);
        DayLogEntry entry = logs.append(lease.shard(), signed);
        sealed.fire(new ShardSealed(lease.shard(), lease.quantity(), entry.day(), entry.sequence(), stored.place()));
        keys.keepOwn();
        lots.sealWhenComplete(new LotNumber(lease.shard().lot()));
    }

    private void markSealed(ShardLease lease, SealedShard file) {
        int held = em.createNativeQuery(SEAL)
                .setParameter("size", file.size())
                .setParameter("sha256", file.sha256().bytes())
                .setParameter("root", file.merkleRoot().bytes())
                .setParameter("now", clock.instant())
                .setParameter("lot", lease.shard().lot())
                .setParameter("index", lease.shard().index())
                .setParameter("fence", lease.fence())
                .executeUpdate();
        if (held != 1) {
            throw new LeaseLost(lease);
        }
    }
}
