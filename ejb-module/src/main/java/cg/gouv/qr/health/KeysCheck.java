package cg.gouv.qr.health;

import static java.util.Objects.requireNonNull;

import cg.gouv.qr.signature.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The vault opens. Without an active epoch the node serves all the same: only new lots must wait. */
@ApplicationScoped
class KeysCheck implements ReadinessCheck {
    @Inject
    KeyVault vault;

    @Inject
    DatabaseState database;

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Optional<String> run() {
        requireNonNull(vault.publicKey()); // the vault is opened at its first use
        return database.activeEpochs() == 0 ? Optional.of("noActiveEpoch") : Optional.empty();
    }
}
