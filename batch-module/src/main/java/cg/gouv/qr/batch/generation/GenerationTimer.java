package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.platform.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
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
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Each node's pulse: renews the leases that its workers hold, and starts the job when there is something to claim. */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GenerationTimer {
    private static final Logger LOG = System.getLogger(GenerationTimer.class.getName());
    private static final String JOB = "generation";
    private static final Set<BatchStatus> AT_WORK =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    private final JobOperator jobs = BatchRuntime.getJobOperator();

    @Inject
    ShardLeases leases;

    @Inject
    LeasesAtWork atWork;

    @Inject
    HoldOff holdOff;

    @Inject
    Configuration configuration;

    private volatile long execution;

    /** What this node held when it died is free again; the fence keeps a twin that still runs from sealing it. */
    @PostConstruct
    void takeUp() {
        int freed = leases.releaseAll(configuration.node());
        if (freed > 0) {
            LOG.log(Level.INFO, "{0} shards that this node left unfinished are free again", freed);
        }
        orphans().forEach(this::sweep);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "renew leases")
    void renew() {
        atWork.renew();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "start generation")
    void startWhenThereIsWork() {
        if (!isAtWork() && holdOff.isOver() && leases.anyClaimable()) {
            execution = jobs.start(JOB, new Properties());
        }
    }

    private boolean isAtWork() {
        return execution != 0
                && AT_WORK.contains(jobs.getJobExecution(execution).getBatchStatus());
    }

    /** This JVM has started nothing yet, so whatever its repository calls running died with the one before. */
    private List<Long> orphans() {
        try {
            return jobs.getRunningExecutions(JOB);
        } catch (NoSuchJobException e) {
            return List.of(); // the first start of all
        }
    }

    /**
     * Ends it in JBeret's records, and begins again in its place. Where that is refused, because a later execution of the same
     * instance is known, its end is recorded all the same: what is to be made stands in the shards, and the timer begins.
     */
    private void sweep(long orphan) {
        Properties force = new Properties();
        force.setProperty("jberet.restart.mode", "force");
        try {
            execution = jobs.restart(orphan, force);
            LOG.log(Level.INFO, "Job execution {0} was orphaned; {1} goes on", orphan, execution);
        } catch (BatchRuntimeException refused) {
            LOG.log(Level.INFO, "Job execution {0} was orphaned and is ended: {1}", orphan, refused.getMessage());
        }
    }
}
