package cg.gouv.qr.printing;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.Troubles;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Each node prepares one pack at a time, behind generation, and looks for the next every second. */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackTimer {
    private static final String PREPARING = "Preparing print packs";

    /**
     * A suspended server has no ticks any more, and nobody else tells. So a pack in preparation is given back when ticks fail to
     * come for so long.
     */
    static final Duration SUSPENDED = Duration.ofSeconds(10);

    private final AtomicBoolean atWork = new AtomicBoolean();
    private volatile Instant ticked = Instant.MIN;
    private volatile boolean takenUp;
    private volatile boolean stopping;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/work")
    ManagedExecutorService executor;

    @Inject
    PackLeases leases;

    @Inject
    PreparePack prepare;

    @Inject
    Configuration configuration;

    @Inject
    Troubles troubles;

    @Inject
    Clock clock;

    @PreDestroy
    void stop() {
        stopping = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "prepare print packs")
    void prepareWhatWaits() {
        ticked = clock.instant();
        takeUp();
        if (atWork.compareAndSet(false, true)) {
            try {
                executor.execute(this::prepareAll);
            } catch (RejectedExecutionException e) {
                atWork.set(false);
                throw e;
            }
        }
    }

    /** Frees what this node prepared when it died, once the database is there. */
    private void takeUp() {
        if (!takenUp) {
            leases.releaseAll(configuration.node());
            takenUp = true;
        }
    }

    private boolean ends() {
        return stopping || clock.instant().isAfter(ticked.plus(SUSPENDED));
    }

    private void prepareAll() {
        try {
            while (!ends() && prepare.prepareNext(this::ends)) {
                // the next one
            }
            troubles.succeeded(PREPARING);
        } catch (RuntimeException e) {
            troubles.failed(PREPARING, e); // the executor would keep it
        } finally {
            atWork.set(false);
        }
    }
}
