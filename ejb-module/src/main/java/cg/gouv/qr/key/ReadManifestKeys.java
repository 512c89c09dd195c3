package cg.gouv.qr.key;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.signature.KeyVault;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells anybody by which keys manifests are checked. */
@Stateless
@PermitAll
@AsPlatform("keys")
public class ReadManifestKeys {
    @Inject
    ManifestKeys keys;

    @Inject
    KeyVault vault;

    /** The one that this node signs with, then every other that ever signed, the newest first. */
    public List<PublicKey> read() {
        Set<PublicKey> all = new LinkedHashSet<>();
        all.add(vault.publicKey());
        all.addAll(keys.all());
        return List.copyOf(all);
    }
}
