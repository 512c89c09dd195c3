package cg.gouv.qr.health;

import cg.gouv.qr.store.PlacesSeen;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Something could be written in one of the store's hot places at least, when this node last looked. */
@ApplicationScoped
class StoreCheck implements ReadinessCheck {
    @Inject
    StorePlaces places;

    @Inject
    PlacesSeen seen;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Optional<String> run() throws NotReady {
        List<ShardPlace> hot = places.of(Tier.HOT);
        List<ShardPlace> away =
                hot.stream().filter(place -> !seen.isThere(place.name())).toList();
        if (away.size() == hot.size()) {
            throw new NotReady(
                    "%s: %s".formatted(away.get(0), seen.trouble(away.get(0).name())));
        }
        return away.isEmpty() ? Optional.empty() : Optional.of("placeAway");
    }
}
