package cg.gouv.qr.key;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.signature.KeyVault;
import cg.gouv.qr.signature.Pkcs12Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Opens the node's vault at its first use. */
@ApplicationScoped
class VaultSource {
    /** @throws cg.gouv.qr.signature.VaultUnusable at its first use, if the file is missing or the password wrong */
    @Produces
    @ApplicationScoped
    KeyVault vault(Configuration configuration) {
        return Pkcs12Vault.open(
                configuration.keystore(), configuration.keystorePassword().toCharArray());
    }
}
