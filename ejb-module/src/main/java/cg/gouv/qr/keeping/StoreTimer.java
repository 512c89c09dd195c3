package cg.gouv.qr.keeping;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.Troubles;
import cg.gouv.qr.store.PlacesHeldOff;
import cg.gouv.qr.store.PlacesSeen;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import jakarta.annotation.PostConstruct;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * Each node's part in keeping shards. Every place has a worker of its own, so that one that hangs keeps nobody from the
 * others; nodes claim what they do, so it does not matter which of them does it.
 */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoreTimer {
    private static final Logger LOG = System.getLogger(StoreTimer.class.getName());

    /** Then its thread is given back, and the next tick goes on: a server that is suspended waits for no more than that. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<String, Boolean> atWork = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/store")
    ManagedExecutorService executor;

    @Inject
    StorePlaces places;

    @Inject
    PlacesSeen seen;

    @Inject
    PlacesHeldOff heldOff;

    @Inject
    ShardCopies copies;

    @Inject
    KeepCopy keep;

    @Inject
    MoveShard move;

    @Inject
    Tiers tiers;

    @Inject
    SpareLongAway spares;

    @Inject
    WatchPlaces watch;

    @Inject
    Configuration configuration;

    @Inject
    Troubles troubles;

    @Inject
    Clock clock;

    /** A store that is not configured as it must be is said at once. */
    @PostConstruct
    void begin() {
        LOG.log(Level.INFO, "Shards are kept on {0} of the places {1}", places.copies(), places.all());
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "copies of shards")
    void keepCopies() {
        for (ShardPlace place : places.all()) {
            alone("Keeping the copies of " + place, () -> keepAll(place));
        }
    }

    private void keepAll(ShardPlace place) {
        Instant end = clock.instant().plus(LONGEST);
        boolean goesOn = !heldOff.isHeldOff(place.name());
        while (goesOn && !stopping && watch.sees(place) && clock.instant().isBefore(end)) {
            Optional<CopyTask> task = copies.claimWork(configuration.node(), place.name());
            if (task.isEmpty()) {
                task = copies.claimLook(configuration.node(), place.name());
            }
            goesOn = task.isPresent() && keep.keep(task.get(), place);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "places of shards")
    void watchPlaces() {
        for (ShardPlace place : places.all()) {
            if (seen.isDue(place.name())) {
                alone("Looking at " + place, () -> watch.look(place));
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "places of shards that hang")
    void watchLooks() {
        for (ShardPlace place : places.all()) {
            alone("Telling whether " + place + " hangs", () -> watch.tellIfItHangs(place));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "tiers of shards")
    void moveShards() {
        alone("Moving shards between tiers", () -> {
            tiers.takeUp();
            spares.spare();
            Instant end = clock.instant().plus(LONGEST);
            while (!stopping && clock.instant().isBefore(end) && move.moveNext()) {
                // the next one
            }
        });
    }

    @Schedule(hour = "*", minute = "31", persistent = false, info = "places that this node no longer has")
    void forgetPlaces() {
        watch.forgetOthers();
    }

    /** Does that in another thread, unless it is still being done. */
    private void alone(String what, Runnable work) {
        if (atWork.putIfAbsent(what, true) != null) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    work.run();
                    troubles.succeeded(what);
                } catch (RuntimeException e) {
                    troubles.failed(what, e); // the executor would keep it
                } finally {
                    atWork.remove(what);
                }
            });
        } catch (RejectedExecutionException e) {
            atWork.remove(what);
        }
    }
}
