package cg.gouv.qr.printing;

import cg.gouv.qr.shard.Digest;

/**
 * A pack that the caller may download now.
 *
 * @param size bytes of the file
 * @param sha256 of the file
 */
public record PackOffer(PackId pack, String fileName, String mediaType, long size, Digest sha256) {}
