package cg.gouv.qr.signature;

import cg.gouv.qr.code.Epoch;

/**
 * What an epoch's keys can do: sign stamps, verify them, seal shards.
 *
 * <p><b>Security guarantees.</b> Capabilities only: no method gives a key's bytes, and none of these classes can be
 * serialised. The four keys are independent of one another and of every other epoch's. HMAC is symmetric, so whoever
 * holds a verifier in memory could be made to sign: nodes that only verify are guarded like those that sign. Safe for
 * several threads.
 */
public final class EpochKeys {
    private final int epoch;
    private final StampSigner signer;
    private final EpochVerifier verifier;
    private final ShardKey shardKey;

    private EpochKeys(int epoch, KeyDerivation derivation) {
        this.epoch = epoch;
        var permutation = new SerialPermutation(derivation.key(KeyDerivation.PERMUTATION));
        var tags = new Tags(epoch, derivation.key(KeyDerivation.TAG));
        var shortTags = new ShortTags(epoch, derivation.key(KeyDerivation.SHORT_TAG));
        this.signer = new StampSigner(epoch, permutation, tags, shortTags);
        this.verifier = new EpochVerifier(epoch, permutation, tags, shortTags);
        this.shardKey = new ShardKey(epoch, derivation.key(KeyDerivation.SHARD));
    }

    /** Derives the keys of an epoch; the root may be destroyed afterwards. */
    public static EpochKeys derive(int epoch, EpochRoot root) {
        Epoch.check(epoch);
        try (var derivation = new KeyDerivation(epoch, root)) {
            return new EpochKeys(epoch, derivation);
        }
    }

    public int epoch() {
        return epoch;
    }

    /** Makes stamps: for the nodes that generate. */
    public StampSigner signer() {
        return signer;
    }

    /** Judges stamps: for the nodes that answer the public. It cannot sign, nor read a shard. */
    public EpochVerifier verifier() {
        return verifier;
    }

    /** Seals and opens shards: for the nodes that generate or pack. */
    public ShardKey shardKey() {
        return shardKey;
    }
}
