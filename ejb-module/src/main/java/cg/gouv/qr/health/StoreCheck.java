package cg.gouv.qr.health;

import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something can be written in one of the store's hot places at least. */
@ApplicationScoped
class StoreCheck implements ReadinessCheck {
    @Inject
    StorePlaces places;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Optional<String> run() throws IOException, NotReady {
        List<ShardPlace> hot = places.of(Tier.HOT);
        @Nullable IOException last = null;
        int writable = 0;
        for (ShardPlace place : hot) {
            try {
                place.probe();
                writable++;
            } catch (IOException e) {
                last = e;
            }
        }
        if (writable == 0 && last != null) {
            throw last;
        }
        return writable < hot.size() ? Optional.of("placeAway") : Optional.empty();
    }
}
