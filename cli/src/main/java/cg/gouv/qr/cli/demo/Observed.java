package cg.gouv.qr.cli.demo;

/**
 * What happened when the stamps met the world.
 *
 * @param decoded symbols that were read from images
 * @param authentic of those, how many the platform called authentic
 * @param forgedRefused forgeries that it called forged
 * @param revoked stamps of the revoked range that were scanned again
 * @param revokedSeen of those, how many it called revoked
 * @param neighbours stamps beside the range that were scanned again
 * @param neighboursAuthentic of those, how many it still called authentic
 * @param withdrawn the length of the revoked range
 */
record Observed(
        int decoded,
        int authentic,
        int forgedRefused,
        int revoked,
        int revokedSeen,
        int neighbours,
        int neighboursAuthentic,
        int withdrawn) {}
