package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void keepsAPasswordOnceMadeInAFileForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets.properties");
        String made = new Secrets(file).get("one");
        assertThat(made).hasSizeGreaterThanOrEqualTo(32).matches("[A-Za-z0-9_]+");
        assertThat(new Secrets(file).get("one")).isEqualTo(made);
        assertThat(new Secrets(file).get("two")).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesAKeystoreWithTheTwoKeysOnlyOnce() throws Exception {
        Installation installation = Installation.at(folder, folder, Map.of());
        assertThat(Keys.makeOnce(installation)).isTrue();
        assertThat(Keys.makeOnce(installation)).isFalse();
        char[] password = installation.keystorePassword().toCharArray();
        KeyStore keystore = KeyStore.getInstance(installation.keystore().toFile(), password);
        assertThat(keystore.getKey("wrapping", password).getEncoded()).hasSize(32);
        assertThat(keystore.getCertificate("manifest").getPublicKey().getAlgorithm())
                .isIn("EdDSA", "Ed25519");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installation.keystore())))
                .isEqualTo("rw-------");
    }
}
