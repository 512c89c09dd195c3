package cg.gouv.qr.printing;

/**
 * The right of one node to prepare a pack, for a time.
 *
 * @param fence raised by each claim, so that a stale lease is refused
 */
public record PackLease(PackId pack, long fence) {}
