package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked what a true code is worth, and was told. Who it was is nowhere in it.
 *
 * @param at kept to the microsecond
 * @param lot the lot's number, or 0 if the code's serial belongs to none that this node knows
 * @param position in the lot, from 1, among its specimens for one of those; 0 without a lot
 * @param place coarse; null if nothing is known of it
 */
public record Scan(
        Instant at,
        long lot,
        int position,
        Outcome outcome,
        Channel channel,
        @Nullable Place place) {
    public Scan {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (lot < 0 || position < 0 || (lot == 0) != (position == 0)) {
            throw new IllegalArgumentException(
                    "A lot and a position in it, or neither, were expected, found lot %d and position %d"
                            .formatted(lot, position));
        }
    }
}
