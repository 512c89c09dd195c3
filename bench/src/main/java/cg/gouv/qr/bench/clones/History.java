package cg.gouv.qr.bench.clones;

import cg.gouv.qr.sighting.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was seen of a code.
 *
 * @param sightings in the order of time
 * @param applied when the stamp was, in seconds like those of the sightings; null if nobody reported it
 * @param isSeenInTwoTowns whether the genuine item was seen in its town and a copy in another, each with its place
 */
record History(List<Sighting> sightings, @Nullable Long applied, boolean isSeenInTwoTowns) {}
