package cg.gouv.qr.scan;

import java.time.Instant;

/**
 * How many scans of a lot there were within an hour, of one outcome over one channel.
 *
 * @param hour its beginning
 */
public record ScansOfHour(Instant hour, Outcome outcome, Channel channel, long scans) {}
