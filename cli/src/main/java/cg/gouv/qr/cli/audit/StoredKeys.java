package cg.gouv.qr.cli.audit;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.KeyVault;
import cg.gouv.qr.signature.Pkcs12Vault;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The keys of an installation, for whoever may hold them: the vault's, and with it those of each epoch. */
public final class StoredKeys {
    private final KeyVault vault;
    private final Connection database;

    /** @param database as its owner */
    public StoredKeys(Installation installation, Connection database) {
        this.vault = Pkcs12Vault.open(
                installation.keystore(), installation.keystorePassword().toCharArray());
        this.database = database;
    }

    /** With which manifests are checked. */
    public PublicKey manifestKey() {
        return vault.publicKey();
    }

    /** @throws Trouble if the epoch was never opened */
    public EpochKeys epoch(int number) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select wrapped_root from key_epoch where number = ?")) {
            query.setInt(1, number);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Trouble("There is no key epoch " + number);
                }
                EpochRoot root = vault.unwrap(number, row.getBytes(1));
                return EpochKeys.derive(number, root);
            }
        }
    }
}
