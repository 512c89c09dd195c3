package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.shard.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What is left of a shard's file when it is reduced: header, the header's SHA-256 (32 bytes), signed manifest (144),
 * signature (64), the signing key's name (16 hexadecimal digits). {@code docs/store.md} gives it.
 */
@ApplicationScoped
class ReducedShard {
    @PersistenceContext
    EntityManager em;

    /** Its bytes; called in a transaction. */
    byte[] bytes(KeptShard shard) {
        Object[] signed = manifest(shard.id());
        byte[] header = shard.header().bytes();
        byte[] manifest = (byte[]) signed[0];
        byte[] signature = (byte[]) signed[1];
        byte[] key = ((String) signed[2]).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(header.length + Digest.SIZE + manifest.length + signature.length + key.length)
                .put(header)
                .put(Digest.sha256(header).bytes())
                .put(manifest)
                .put(signature)
                .put(key)
                .array();
    }

    private Object[] manifest(ShardId shard) {
        return (Object[]) em.createNativeQuery("select manifest, signature, key_id from day_log_entry"
                        + " where lot_number = :lot and index_in_lot = :index")
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .getSingleResult();
    }
}
