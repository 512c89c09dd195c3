package cg.gouv.qr.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.shard.SignedManifest.ManifestForged;
import cg.gouv.qr.signature.Pkcs12Vault;
import cg.gouv.qr.symbol.EncoderProfile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final ShardManifest MANIFEST = new ShardManifest(
            1,
            1000,
            10,
            7,
            CodeFormat.STANDARD,
            EncoderProfile.STANDARD,
            1234,
            Digest.sha256(new byte[] {1}),
            Digest.sha256(new byte[] {2}),
            Digest.sha256(new byte[] {3}));

    @TempDir
    static Path folder;

    private static Pkcs12Vault vault;

    @BeforeAll
    static void makeAVault() {
        vault = Pkcs12Vault.create(folder.resolve("vault.p12"), "a developer's".toCharArray());
    }

    @Test
    void returnsFromItsCanonicalForm() {
        assertThat(ShardManifest.parse(MANIFEST.bytes())).isEqualTo(MANIFEST);
    }

    @Test
    void holdsUnderItsKey() {
        var signed = MANIFEST.sign(vault);
        signed.check(vault.publicKey());
        assertThat(MANIFEST.sign(vault)).isEqualTo(signed);
    }

    @Test
    void noBitOfManifestOrSignatureCanChange() {
        var signed = MANIFEST.sign(vault);
        for (int i = 16; i < ShardManifest.SIZE; i++) {
            var bytes = MANIFEST.bytes();
            bytes[i] ^= (byte) (i == 38 || i == 39 ? 2 : 1); // format and profile stay assigned
            var altered = new SignedManifest(ShardManifest.parse(bytes), signed.keyId(), signed.signature());
            assertThatThrownBy(() -> altered.check(vault.publicKey())).isInstanceOf(ManifestForged.class);
        }
        for (int i = 0; i < ManifestSignature.SIZE; i++) {
            var bytes = signed.signature().bytes();
            bytes[i] ^= 1;
            var altered = new SignedManifest(MANIFEST, signed.keyId(), ManifestSignature.of(bytes));
            assertThatThrownBy(() -> altered.check(vault.publicKey())).isInstanceOf(ManifestForged.class);
        }
    }

    @Test
    void refusesAnotherKeyByName() {
        var other = Pkcs12Vault.create(folder.resolve("other.p12"), "another's".toCharArray());
        assertThatThrownBy(() -> MANIFEST.sign(vault).check(other.publicKey()))
                .isInstanceOf(ManifestForged.class)
                .hasMessageContaining("expected the key " + vault.keyId() + ", found " + other.keyId());
    }

    @Test
    void refusesOtherBytes() {
        assertThatThrownBy(() -> ShardManifest.parse(new byte[143])).hasMessage("A manifest has 144 bytes, found 143");
        assertThatThrownBy(() -> ShardManifest.parse(new byte[144])).hasMessageContaining("ESTAMPILLE/MAN/1");
    }
}
