package cg.gouv.qr.signature;

import java.security.PublicKey;

/**
 * Where the two keys lie that guard all others: the one that wraps roots, and the one that signs manifests. Neither
 * leaves it. Implementations are safe for several threads.
 */
public interface KeyVault {
    /**
     * Wraps a root for storage. The epoch is bound to it: a root unwraps only as its own epoch's. Wrapping twice gives
     * different bytes.
     */
    byte[] wrap(int epoch, EpochRoot root);

    /**
     * Unwraps what {@link #wrap} gave for the same epoch.
     *
     * @throws RootNotUnwrapped if it was altered, or wrapped by another key or for another epoch
     */
    EpochRoot unwrap(int epoch, byte[] wrapped);

    /** The Ed25519 signature, 64 bytes, of a message whose beginning tells its kind from all others that are signed. */
    byte[] sign(byte[] message);

    /** The Ed25519 key that checks {@link #sign}. */
    PublicKey publicKey();

    /** The name of {@link #publicKey}: the first 8 bytes of the SHA-256 of its X.509 form, in hexadecimal. */
    default String keyId() {
        return KeyIds.of(publicKey());
    }
}
