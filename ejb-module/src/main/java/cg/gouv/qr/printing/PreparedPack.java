package cg.gouv.qr.printing;

import cg.gouv.qr.shard.Digest;

/**
 * What preparing a pack found.
 *
 * @param size bytes of the file
 * @param sha256 of the file
 */
record PreparedPack(long size, Digest sha256, SignedPackManifest signed) {
    byte[] manifest() {
        return signed.manifest();
    }

    byte[] signature() {
        return signed.signature();
    }

    String keyId() {
        return signed.keyId();
    }
}
