package cg.gouv.qr.shard;

import cg.gouv.qr.signature.KeyIds;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/**
 * A manifest and who signed it.
 *
 * @param keyId the name of the key: see {@link KeyIds}
 */
public record SignedManifest(ShardManifest manifest, String keyId, ManifestSignature signature) {

    /**
     * Checks the signature.
     *
     * @throws ManifestForged if the key did not sign exactly this manifest
     */
    public void check(PublicKey key) {
        var found = KeyIds.of(key);
        if (!found.equals(keyId)) {
            throw new ManifestForged(manifest, "expected the key " + keyId + ", found " + found);
        }
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(manifest.bytes());
            if (!verifier.verify(signature.bytes())) {
                throw new ManifestForged(manifest, "expected a signature of the key " + keyId + ", found another");
            }
        } catch (GeneralSecurityException malformed) {
            throw new ManifestForged(
                    manifest, "expected an Ed25519 key and signature, found what fails as " + malformed.getMessage());
        }
    }

    /** A manifest that its key did not sign. */
    public static final class ManifestForged extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long lot;
        private final long firstSerial;

        ManifestForged(ShardManifest manifest, String expectedAndFound) {
            super("The manifest of lot " + manifest.lot() + " from serial " + manifest.firstSerial()
                    + " is not authentic: " + expectedAndFound);
            this.lot = manifest.lot();
            this.firstSerial = manifest.firstSerial();
        }

        public long lot() {
            return lot;
        }

        public long firstSerial() {
            return firstSerial;
        }
    }
}
