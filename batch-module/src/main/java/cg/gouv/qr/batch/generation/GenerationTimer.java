package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.Configuration;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/** Each node's pulse: renews the leases that its workers hold, and calls them when there is something to claim. */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GenerationTimer {
    private static final Logger LOG = System.getLogger(GenerationTimer.class.getName());
    private static final String JOB = "generation";
    private static final Set<BatchStatus> AT_WORK = EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED);

    private final JobOperator jobs = BatchRuntime.getJobOperator();

    @Inject
    ShardLeases leases;

    @Inject
    LeasesAtWork atWork;

    @Inject
    HoldOff holdOff;

    @Inject
    Bell bell;

    @Inject
    Configuration configuration;

    private volatile long execution;
    private volatile boolean takenUp;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "renew leases")
    void renew() {
        atWork.renew();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "generation")
    void callWhenThereIsWork() {
        takeUp();
        if (!holdOff.isOver() || !leases.anyClaimable()) {
            return;
        }
        if (isAtWork()) {
            bell.ring();
        } else {
            execution = jobs.start(JOB, new Properties());
        }
    }

    /** What this node held when it died is free again; the fence keeps a twin that still runs from sealing it. */
    private void takeUp() {
        if (!takenUp) {
            int freed = leases.releaseAll(configuration.node());
            if (freed > 0) {
                LOG.log(Level.INFO, "{0} shards that this node left unfinished are free again", freed);
            }
            takenUp = true;
        }
    }

    /** One that stops, because the server was suspended, waits for stuck workers alone: the next need not. */
    private boolean isAtWork() {
        return execution != 0
                && AT_WORK.contains(jobs.getJobExecution(execution).getBatchStatus());
    }
}
