package cg.gouv.qr.shard;

/**
 * A shard that lies whole on its disk.
 *
 * @param header what determined it
 * @param size bytes of the file
 * @param sha256 of the whole file
 * @param merkleRoot over its records
 */
public record SealedShard(ShardHeader header, long size, Digest sha256, Digest merkleRoot) {
    /** What is signed about it. */
    public ShardManifest manifest() {
        return new ShardManifest(
                header.lot(),
                header.firstSerial(),
                header.count(),
                header.epoch(),
                header.format(),
                header.profile(),
                size,
                Digest.sha256(ShardLayout.write(header)),
                sha256,
                merkleRoot);
    }
}
