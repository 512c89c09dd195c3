package cg.gouv.qr.lot;

/**
 * A shard's name.
 *
 * @param lot the lot's number
 * @param index of the shard in its lot, from 0
 */
public record ShardId(long lot, int index) {
    @Override
    public String toString() {
        return "shard " + index + " of lot " + lot;
    }
}
