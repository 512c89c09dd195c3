package cg.gouv.qr.printing;

import cg.gouv.qr.keeping.KeptShards;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.ReportEvent;
import cg.gouv.qr.printing.content.PackContent;
import cg.gouv.qr.printing.content.PackStream;
import cg.gouv.qr.printing.content.ShardStamps;
import cg.gouv.qr.printing.content.ShardUnreadable;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.KeyVault;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Prepares one pack: makes its bytes once, from beginning to end, to learn size and SHA-256, and signs what it found.
 * Minutes for a large lot, in no transaction; a node that dies in the middle has changed nothing but its lease.
 *
 * <p>Generation goes first: while there is some for this node, it begins no pack and goes on with none, unless the pack's
 * lot has been sealed for longer than the configured time. A small pack waits neither for that nor for a large one: it
 * takes less time than a shard, and a large one in preparation makes way for it.
 */
@Stateless
@AsPlatform("printing")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreparePack {
    private static final Logger LOG = System.getLogger(PreparePack.class.getName());
    private static final int CHUNK = 1 << 16;
    private static final long RENEWAL_MILLIS = 500; // the shortest lease is a few times as long

    @Inject
    PackLeases leases;

    @Inject
    ShardLeases shards;

    @Inject
    KeptShards kept;

    @Inject
    KeyRing ring;

    @Inject
    KeyVault vault;

    @Inject
    Configuration configuration;

    @Inject
    ReportEvent report;

    @Inject
    Clock clock;

    /**
     * Takes the next pack that waits, if one does.
     *
     * @param stopping asked again and again: true ends the work and gives the pack back
     * @return whether there was one
     */
    public boolean prepareNext(BooleanSupplier stopping) {
        var claimed = leases.claim(
                configuration.node(),
                configuration.leaseSeconds(),
                configuration.packsAtOnceStamps(),
                shards.generating(configuration.node()) ? configuration.packsWaitMinutes() : 0);
        claimed.ifPresent(lease -> prepare(lease, stopping));
        return claimed.isPresent();
    }

    /** The same for small packs only, in the middle of a large one. */
    private boolean prepareNextSmall(BooleanSupplier stopping) {
        var claimed = leases.claimSmall(
                configuration.node(), configuration.leaseSeconds(), configuration.packsAtOnceStamps());
        claimed.ifPresent(lease -> prepare(lease, stopping));
        return claimed.isPresent();
    }

    @SuppressWarnings("OverlyBroadCatch") // whatever fails, the pack is given back and tried again
    private void prepare(PackLease lease, BooleanSupplier stopping) {
        try {
            leases.ready(lease, prepared(lease, stopping));
        } catch (PackLeaseLost | Stopped e) {
            LOG.log(Level.INFO, "Pack {0} was not prepared here: {1}", lease.pack(), e.getMessage());
            leases.giveBack(lease, e.toString());
        } catch (ShardUnreadable e) {
            // Without its trace: a store that is away is met by every pack, and the message says all.
            LOG.log(Level.ERROR, "Pack {0} cannot be prepared: {1}", lease.pack(), e.getMessage());
            report.report(new ShardAlarm(lease.pack(), e.shard(), String.valueOf(e.getMessage())));
            leases.giveBack(lease, e.toString());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Pack " + lease.pack() + " was not prepared", e);
            leases.giveBack(lease, e.toString());
        }
    }

    private PreparedPack prepared(PackLease lease, BooleanSupplier stopping) {
        PackWork work = leases.work(lease);
        EpochKeys keys = ring.keys(work.plan().epoch());
        try (ShardStamps stamps =
                new ShardStamps(work.plan(), kept.of(work.lot().number()), keys.shardKey())) {
            PackContent content = PackContent.of(work.plan(), stamps, keys);
            Digest sha256 = hash(lease, work, content.stream(), stopping);
            return new PreparedPack(
                    content.size(), sha256, PackManifest.sign(work.lot(), work.plan(), content.size(), sha256, vault));
        }
    }

    private Digest hash(PackLease lease, PackWork work, PackStream stream, BooleanSupplier stopping) {
        MessageDigest hash = sha256();
        byte[] chunk = new byte[CHUNK];
        long hashed = 0;
        Instant renewal = nextRenewal();
        for (int read; (read = stream.read(chunk, 0, CHUNK)) >= 0; hashed += read) {
            hash.update(chunk, 0, read);
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            if (clock.instant().isAfter(renewal)) {
                renew(lease, work, hashed + read, stopping);
                renewal = nextRenewal();
            }
        }
        return Digest.of(hash.digest());
    }

    /** Renews the lease once, and then for as long as small packs or generation go first. */
    private void renew(PackLease lease, PackWork work, long hashed, BooleanSupplier stopping) {
        leases.renew(lease, configuration.leaseSeconds(), hashed);
        if (work.plan().quantity() <= configuration.packsAtOnceStamps()) {
            return;
        }
        while (!stopping.getAsBoolean()) {
            if (!prepareNextSmall(stopping)) {
                if (!mayWait(work.lot()) || !shards.generating(configuration.node())) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(RENEWAL_MILLIS).toNanos());
            }
            leases.renew(lease, configuration.leaseSeconds(), hashed);
        }
    }

    private boolean mayWait(Lot lot) {
        Instant sealed = lot.sealedAt();
        return sealed != null
                && clock.instant().isBefore(sealed.plus(Duration.ofMinutes(configuration.packsWaitMinutes())));
    }

    private Instant nextRenewal() {
        return clock.instant().plusMillis(RENEWAL_MILLIS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** The node stops, or is suspended. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the node stops or is suspended");
        }
    }
}
