package cg.gouv.qr.printing.content;

import cg.gouv.qr.shard.Digest;

/**
 * A sealed shard of a pack, as the database knows it: the file must agree.
 *
 * @param index of the shard in its lot, from 0
 * @param firstPosition of its stamps in the lot, from 1
 * @param size bytes of the file
 * @param merkleRoot over its records
 * @param manifest SHA-256 of its signed manifest's canonical form
 */
public record PackShard(
        int index, int firstPosition, long firstSerial, int quantity, long size, Digest merkleRoot, Digest manifest) {
    int lastPosition() {
        return firstPosition + quantity - 1;
    }
}
