package cg.gouv.qr.suspicion;

import cg.gouv.qr.sighting.Sighting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stamp that was scanned.
 *
 * @param scans how often, each one counted
 * @param firstSecond of Unix time
 * @param lastSecond of Unix time
 * @param clearedUntil what was seen until then was judged by a person; null if nothing was
 */
record SeenStamp(
        StampAt stamp,
        int scans,
        long firstSecond,
        long lastSecond,
        @Nullable Instant clearedUntil,
        KeptSightings track) {
    static SeenStamp never(StampAt stamp) {
        return new SeenStamp(stamp, 0, Long.MAX_VALUE, Long.MIN_VALUE, null, KeptSightings.NONE);
    }

    /** This and scans that came. */
    SeenStamp with(List<Sighting> scanned) {
        long first = scanned.stream().mapToLong(Sighting::second).min().orElse(firstSecond);
        long last = scanned.stream().mapToLong(Sighting::second).max().orElse(lastSecond);
        return new SeenStamp(
                stamp,
                (int) Math.min(Integer.MAX_VALUE, (long) scans + scanned.size()),
                Math.min(firstSecond, first),
                Math.max(lastSecond, last),
                clearedUntil,
                track.with(scanned));
    }

    /** Without the places of long ago. */
    SeenStamp forgetting(Instant before) {
        return new SeenStamp(stamp, scans, firstSecond, lastSecond, clearedUntil, track.since(before));
    }

    /** What counts for the score. */
    List<Sighting> counted() {
        return track.after(clearedUntil);
    }
}
