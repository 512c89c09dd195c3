package cg.gouv.qr.verification;

import java.time.Instant;

/**
 * What is known of a stamp's scans before this one.
 *
 * @param first when it was scanned for the first time
 * @param times how often since
 */
public record Seen(Instant first, long times) {}
