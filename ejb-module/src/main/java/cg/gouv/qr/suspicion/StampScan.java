package cg.gouv.qr.suspicion;

import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.Outcome;
import cg.gouv.qr.sighting.Place;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan of a stamp, as far as anybody may know of it.
 *
 * @param outcome what was told
 * @param place a cell of 11 km; null if nothing is known of it
 * @param leg from the scan with a place before it; null if one of them has none
 */
public record StampScan(
        Instant at,
        Channel channel,
        Outcome outcome,
        @Nullable Place place,
        @Nullable Leg leg) {
    /**
     * From one scan to the next.
     *
     * @param kilometres between their cells' middles
     */
    public record Leg(double kilometres, Duration took) {}
}
