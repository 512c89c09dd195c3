package cg.gouv.qr.sighting;

import org.jspecify.annotations.Nullable;

/**
 * A scan, as far as it tells whether there may be several of one.
 *
 * @param second of Unix time
 * @param place null if nothing is known of it
 */
public record Sighting(long second, @Nullable Place place) {}
