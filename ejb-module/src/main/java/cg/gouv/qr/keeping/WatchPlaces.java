package cg.gouv.qr.keeping;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.store.PlacesHeldOff;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Looks whether places are there, tells what it sees, and has a place that is back looked through. */
@ApplicationScoped
class WatchPlaces {
    private static final Logger LOG = System.getLogger(WatchPlaces.class.getName());

    @Inject
    StorePlaces places;

    @Inject
    Sights sights;

    @Inject
    SuspectPlaces suspects;

    @Inject
    PlacesHeldOff heldOff;

    @Inject
    Configuration configuration;

    @Inject
    MeterRegistry metrics;

    private final Map<String, AtomicInteger> up = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> lacking = new ConcurrentHashMap<>();

    /** Whether it was there when it was last looked at. */
    boolean sees(ShardPlace place) {
        return up.computeIfAbsent(place.name(), this::up).get() == 1;
    }

    /** Looks at one place. */
    void look(ShardPlace place) {
        @Nullable String error = null;
        @Nullable Long free = null;
        try {
            place.probe();
            OptionalLong room = place.free();
            free = room.isPresent() ? room.getAsLong() : null;
        } catch (IOException e) {
            error = e.toString();
        }
        int now = error == null ? 1 : 0;
        AtomicInteger known = up.computeIfAbsent(place.name(), this::up);
        int before = known.get();
        if (before == 1 && now == 0) {
            LOG.log(Level.ERROR, "The place {0} is away: {1}", place, error);
        }
        if (before == 0 && now == 1) {
            LOG.log(Level.INFO, "The place {0} is there again; its copies are looked at", place);
            heldOff.succeeded(place.name());
            suspects.isBack(place.name());
        }
        known.set(now); // at last: were the copies not to be reached, they are at the next look
        sights.tell(configuration.node(), place.name(), free, error);
        lacking.computeIfAbsent(place.name(), name -> gauge("qr_store_copies_lacking", name, 0))
                .set(sights.lacking(place.name()));
    }

    // Not there before the first look, yet nobody lost it.
    private AtomicInteger up(String place) {
        return gauge("qr_store_place_up", place, 1);
    }

    private AtomicInteger gauge(String name, String place, int begin) {
        AtomicInteger value = new AtomicInteger(begin);
        metrics.gauge(name, List.of(Tag.of("place", place)), value);
        return value;
    }

    void forgetOthers() {
        sights.forget(
                configuration.node(),
                places.all().stream().map(ShardPlace::name).toList());
    }
}
