package cg.gouv.qr.batch.generation;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.lot.LeaseLost;
import cg.gouv.qr.lot.SealShard;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.lot.ShardStore;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.shard.StampSource;
import cg.gouv.qr.shard.WrongStamp;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.symbol.EncoderProfile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
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
        Timer.Sample sample = Timer.start(metrics);
        try {
            seal.seal(lease, write(lease, work, stopping));
            generated.increment(lease.quantity());
            sample.stop(duration);
        } catch (LeaseLost e) {
            LOG.log(Level.WARNING, "{0} was made in vain: its lease is lost", lease.shard());
        } catch (NodeStops e) {
            leases.release(lease);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The store failed at " + lease.shard(), e);
            leases.giveBack(lease, e.toString());
        } catch (WrongStamp e) {
            LOG.log(Level.ERROR, lease.shard() + " is not sealed, and is made again", e);
            leases.giveBack(lease, e.toString());
        } finally {
            atWork.end(work);
        }
    }

    private SealedShard write(ShardLease lease, LeaseAtWork work, BooleanSupplier stopping) throws IOException {
        EpochKeys epoch = keys.keys(lease.epoch());
        ShardHeader header = header(lease);
        Path file = store.place(lease.shard());
        store.sweep(lease.shard());
        StampSource stamps = StampSource.of(header, epoch).checked(header, epoch, configuration.symbolsPerCheck());
        return new ShardWriter(epoch).write(header, stamps, file, lease.fence(), made -> {
            work.made(made);
            if (stopping.getAsBoolean()) {
                throw new NodeStops();
            }
        });
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
