package cg.gouv.qr.keeping;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.store.PlacesHeldOff;
import cg.gouv.qr.store.PlacesSeen;
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
    PlacesSeen seen;

    @Inject
    PlacesHeldOff heldOff;

    @Inject
    Configuration configuration;

    @Inject
    MeterRegistry metrics;

    private final Map<String, AtomicInteger> up = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> lacking = new ConcurrentHashMap<>();

    /** Looks at one place, and may hang with it. */
    void look(ShardPlace place) {
        seen.looking(place.name());
        @Nullable String error = null;
        OptionalLong free = OptionalLong.empty();
        try {
            place.probe();
            free = place.free();
        } catch (IOException e) {
            error = e.toString();
        }
        if (error == null) {
            seen.saw(place.name(), free);
            back(place);
        } else {
            seen.missed(place.name(), error);
            away(place, error);
        }
        tell(place, error);
    }

    /** Whether it is there, and its copies are known to be looked at if it was away. */
    boolean sees(ShardPlace place) {
        return seen.isThere(place.name()) && up(place).get() == 1;
    }

    /** Tells of a place whose look does not end, since the look cannot. */
    void tellIfItHangs(ShardPlace place) {
        if (seen.hangs(place.name())) {
            away(place, seen.trouble(place.name()));
            tell(place, seen.trouble(place.name()));
        }
    }

    private void away(ShardPlace place, String error) {
        if (up(place).getAndSet(0) == 1) {
            LOG.log(Level.ERROR, "The place {0} is away: {1}", place, error);
        }
    }

    private void back(ShardPlace place) {
        if (up(place).get() == 0) {
            LOG.log(Level.INFO, "The place {0} is there again; its copies are looked at", place);
            heldOff.succeeded(place.name());
            suspects.isBack(place.name());
            up(place).set(1); // at last: were its copies not to be reached, they are at the next look
        }
    }

    private void tell(ShardPlace place, @Nullable String error) {
        OptionalLong free = seen.free(place.name());
        sights.tell(
                configuration.node(), place.name(), error == null && free.isPresent() ? free.getAsLong() : null, error);
        lacking.computeIfAbsent(place.name(), name -> gauge("qr_store_copies_lacking", name, 0))
                .set(sights.lacking(place.name()));
    }

    // Not there before the first look, yet nobody lost it.
    private AtomicInteger up(ShardPlace place) {
        return up.computeIfAbsent(place.name(), name -> gauge("qr_store_place_up", name, 1));
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
