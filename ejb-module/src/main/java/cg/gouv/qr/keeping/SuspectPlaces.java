package cg.gouv.qr.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Has every copy of a place looked at soon, because its disk was away or a copy that should be there is missing. */
@ApplicationScoped
class SuspectPlaces {
    private static final Duration MOMENT = Duration.ofHours(1);

    @Inject
    ShardCopies copies;

    @Inject
    Clock clock;

    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    /** One is missing; where one is, more may be. Not again within the hour: each of many tells of it. */
    void missesOne(String place) {
        Instant now = clock.instant();
        Instant before = last.getOrDefault(place, Instant.MIN);
        if (now.isAfter(before.plus(MOMENT))) {
            lookAtAll(place, now.minus(MOMENT));
            last.put(place, now);
        }
    }

    /** It was away. */
    void isBack(String place) {
        lookAtAll(place, clock.instant());
    }

    private void lookAtAll(String place, Instant unlessSince) {
        while (copies.suspect(place, unlessSince) == ShardCopies.AT_ONCE) {
            // the next ones: a place may have millions
        }
    }
}
