package cg.gouv.qr.key;

import cg.gouv.qr.signature.KeyIds;
import cg.gouv.qr.signature.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.List;

/**
 * The public keys by which manifests are checked, kept for good: a shard's manifest outlives the vault that signed it.
 */
@ApplicationScoped
public class ManifestKeys {
    private static final String KEEP = "insert into manifest_key (key_id, public_key, first_used_at)"
            + " values (:id, :key, :now) on conflict (key_id) do nothing";

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyVault vault;

    @Inject
    Clock clock;

    /** Keeps this node's own, in the transaction that keeps what it signed. */
    public void keepOwn() {
        PublicKey own = vault.publicKey();
        em.createNativeQuery(KEEP)
                .setParameter("id", KeyIds.of(own))
                .setParameter("key", own.getEncoded())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Every one that ever signed, the newest first. */
    @SuppressWarnings("unchecked")
    List<PublicKey> all() {
        List<byte[]> kept = em.createNativeQuery(
                        "select public_key from manifest_key order by first_used_at desc, key_id", byte[].class)
                .getResultList();
        return kept.stream().map(ManifestKeys::key).toList();
    }

    private static PublicKey key(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An Ed25519 key in X.509 form was expected in manifest_key", e);
        }
    }
}
