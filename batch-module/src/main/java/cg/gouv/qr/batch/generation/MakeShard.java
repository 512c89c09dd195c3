package cg.gouv.qr.batch.generation;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.SealShard;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.lot.ShardStore;
import cg.gouv.qr.lot.ShardTrouble;
import cg.gouv.qr.lot.StoreAway;
import cg.gouv.qr.lot.StoreFull;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.shard.StampSource;
import cg.gouv.qr.shard.WrongStamp;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.symbol.EncoderProfile;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;

/**
 * Makes one shard under its lease: whole and sealed, or nothing. The file is there before the row says so; a crash
 * between the two leaves a file that the next holder of the lease makes again, bit for bit.
 */
@ApplicationScoped
class MakeShard {
    private static final Logger LOG = System.getLogger(MakeShard.class.getName());

    @Inject
    LeasesAtWork atWork;

    @Inject
    HoldOff holdOff;

    @Inject
    ShardLeases leases;

    @Inject
    SealShard seal;

    @Inject
    ShardStore store;

    @Inject
    KeyRing keys;

    @Inject
    Configuration configuration;

    @Inject
    MeterRegistry metrics;

    private Counter generated;
    private Timer duration;

    @PostConstruct
    void registerMetrics() {
        // Not through the meters' builders: they would register with the injected proxy, which nobody reads.
        generated = metrics.counter("qr_codes_generated_total");
        duration = metrics.timer("qr_generation_duration_seconds");
    }

    /** @param stopping asked after each segment: true ends the work and gives the shard back */
    void make(ShardLease lease, BooleanSupplier stopping) {
        LeaseAtWork work = atWork.begin(lease);
        // The registry would be asked for its clock, and log a warning for each shard that it gives none.
        Timer.Sample sample = Timer.start(Clock.SYSTEM);
        try {
            seal.seal(lease, write(lease, work, stopping));
            generated.increment(lease.quantity());
            sample.stop(duration);
            holdOff.end(lease.shard());
        } catch (LeaseLost e) {
            madeInVain(lease);
        } catch (NodeStops e) {
            leases.release(lease);
        } catch (StoreFull e) {
            giveBack(lease, ShardTrouble.STORE_FULL, e);
        } catch (StoreAway e) {
            giveBack(lease, ShardTrouble.STORE_AWAY, e);
        } catch (IOException e) {
            giveBack(lease, store.trouble(lease), e);
        } catch (WrongStamp e) {
            giveBack(lease, ShardTrouble.STAMP_WRONG, e);
        } catch (RuntimeException e) {
            giveBack(lease, ShardTrouble.UNEXPECTED, e);
        } finally {
            atWork.end(work);
        }
    }

    private void giveBack(ShardLease lease, ShardTrouble trouble, Exception cause) {
        if (leases.giveBack(lease, trouble, cause.toString())) {
            holdOff.begin(lease.shard(), trouble, cause);
        } else {
            madeInVain(lease); // its newer holder swept the file away under it
        }
    }

    private static void madeInVain(ShardLease lease) {
        LOG.log(Level.WARNING, "{0} was made in vain: its lease is lost", lease.shard());
    }

    private ShardStore.Stored write(ShardLease lease, LeaseAtWork work, BooleanSupplier stopping) throws IOException {
        EpochKeys epoch = keys.keys(lease.epoch());
        ShardHeader header = header(lease);
        StampSource stamps = StampSource.of(header, epoch).checked(header, epoch, configuration.symbolsPerCheck());
        ShardWriter writer = new ShardWriter(epoch);
        return store.make(
                lease,
                file -> writer.write(header, stamps, file, lease.fence(), made -> {
                    work.made(made);
                    if (stopping.getAsBoolean()) {
                        throw new NodeStops();
                    }
                }));
    }

    private static ShardHeader header(ShardLease lease) {
        return new ShardHeader(
                EncoderProfile.of(lease.encoderProfile()),
                CodeFormat.find(lease.codeFormat()).orElseThrow(),
                CodePrefix.parse(lease.codePrefix()),
                lease.shard().lot(),
                lease.firstSerial(),
                lease.quantity(),
                lease.epoch());
    }

    /** The node stops; the shard is free again at once, for whoever goes on. */
    private static final class NodeStops extends RuntimeException {}
}
