package cg.gouv.qr.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs12VaultTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    static Path folder;

    private static Path file;
    private static Pkcs12Vault vault;

    @BeforeAll
    static void makeAVault() {
        file = folder.resolve("vault.p12");
        vault = Pkcs12Vault.create(file, PASSWORD);
    }

    @Test
    void returnsTheRootThatItWrapped() {
        var root = EpochRoot.generate(new SecureRandom());
        var wrapped = vault.wrap(7, root);
        assertThat(wrapped).hasSize(61);
        assertThat(vault.wrap(7, root)).isNotEqualTo(wrapped);
        assertThat(Pkcs12Vault.open(file, PASSWORD).unwrap(7, wrapped).bytes()).isEqualTo(root.bytes());
    }

    @Test
    void aRootUnwrapsOnlyAsItsEpochs() {
        var wrapped = vault.wrap(7, EpochRoot.generate(new SecureRandom()));
        assertThatThrownBy(() -> vault.unwrap(8, wrapped))
                .isInstanceOf(RootNotUnwrapped.class)
                .hasMessageContaining("The root of epoch 8");
    }

    @Test
    void refusesEveryAlteredByte() {
        var wrapped = vault.wrap(7, EpochRoot.generate(new SecureRandom()));
        for (int i = 0; i < wrapped.length; i++) {
            var altered = wrapped.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> vault.unwrap(7, altered)).as("byte %d", i).isInstanceOf(RootNotUnwrapped.class);
        }
        assertThatThrownBy(() -> vault.unwrap(7, new byte[0])).hasMessageContaining("expected 61 bytes");
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith(".vault-"));
        }
    }

    @Test
    void keepsItsKeyIdWhenItIsOpenedAgain() {
        assertThat(Pkcs12Vault.open(file, PASSWORD).keyId())
                .isEqualTo(vault.keyId())
                .matches("[0-9a-f]{16}");
    }

    @Test
    void refusesAWrongPasswordAMissingFileAndATakenPlace() {
        assertThatThrownBy(() -> Pkcs12Vault.open(file, "wrong".toCharArray())).isInstanceOf(VaultUnusable.class);
        assertThatThrownBy(() -> Pkcs12Vault.open(folder.resolve("none"), PASSWORD))
                .isInstanceOf(VaultUnusable.class);
        assertThatThrownBy(() -> Pkcs12Vault.create(file, PASSWORD))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("takes a free place");
    }
}
