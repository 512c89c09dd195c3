package cg.gouv.qr.printing;

/** A pack's manifest and who signed it; {@code docs/print-packs.md} tells how to check it. Immutable. */
public final class SignedPackManifest {
    private final byte[] manifest;
    private final byte[] signature;
    private final String keyId;

    SignedPackManifest(byte[] manifest, byte[] signature, String keyId) {
        this.manifest = manifest.clone();
        this.signature = signature.clone();
        this.keyId = keyId;
    }

    /** JSON in UTF-8, exactly as it was signed. */
    public byte[] manifest() {
        return manifest.clone();
    }

    /** Ed25519 over the manifest, 64 bytes. */
    public byte[] signature() {
        return signature.clone();
    }

    /** The name of the key. */
    public String keyId() {
        return keyId;
    }
}
