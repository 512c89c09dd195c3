package cg.gouv.qr.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A vault in a PKCS#12 file, for developers: an AES-256 key {@code wrapping} and an Ed25519 key pair {@code manifest}.
 * Production has a PKCS#11 token.
 *
 * <p>A wrapped root is {@code 1 · nonce (12 bytes) · AES-256-GCM of the 32 bytes (48)}, with {@code
 * "ESTAMPILLE/ROOT1" · epoch (2 bytes)} as associated data.
 *
 * <p><b>Security guarantees.</b> As good as the file's password and the process's memory. Safe for several threads.
 */
public final class Pkcs12Vault implements KeyVault {
    /** Alias of the AES-256 key. */
    public static final String WRAPPING = "wrapping";
    /** Alias of the Ed25519 key pair. */
    public static final String MANIFEST = "manifest";

    private static final String ED25519 = "Ed25519";
    private static final byte[] LABEL = "ESTAMPILLE/ROOT1".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int GCM_TAG = 16;
    private static final int WRAPPED = 1 + NONCE + EpochRoot.LENGTH + GCM_TAG;

    private final SecretKey wrapping;
    private final PrivateKey manifest;
    private final PublicKey publicKey;
    private final SecureRandom random = new SecureRandom();

    private Pkcs12Vault(SecretKey wrapping, PrivateKey manifest, PublicKey publicKey) {
        this.wrapping = wrapping;
        this.manifest = manifest;
        this.publicKey = publicKey;
    }

    /**
     * Opens an existing file.
     *
     * @throws VaultUnusable if it is missing, the password is wrong or a key is not there
     */
    public static Pkcs12Vault open(Path file, char[] password) {
        try (var input = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(input, password);
            var certificate = store.getCertificate(MANIFEST);
            if (!(store.getKey(WRAPPING, password) instanceof SecretKey wrapping) || !isAes256(wrapping)) {
                throw new VaultUnusable(file + " holds an AES key of 256 bits named " + WRAPPING + ", found "
                        + describe(store.getKey(WRAPPING, password)));
            }
            if (!(store.getKey(MANIFEST, password) instanceof PrivateKey manifest)
                    || certificate == null
                    || !isEd25519(certificate.getPublicKey())) {
                throw new VaultUnusable(file + " holds an Ed25519 key pair named " + MANIFEST + ", found "
                        + describe(store.getKey(MANIFEST, password)));
            }
            return new Pkcs12Vault(wrapping, manifest, certificate.getPublicKey());
        } catch (IOException | GeneralSecurityException failed) {
            throw new VaultUnusable(file + " is no vault that this password opens", failed);
        }
    }

    /**
     * Makes a new file, readable by its owner only, with new keys, by running the JDK's keytool: the JDK has no public
     * API that makes the certificate which a PKCS#12 key pair needs.
     *
     * @throws VaultUnusable if the file exists or keytool fails
     */
    public static Pkcs12Vault create(Path file, char[] password) {
        Pkcs12Creation.create(file, password);
        return open(file, password);
    }

    @Override
    public byte[] wrap(int epoch, EpochRoot root) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var bytes = root.bytes();
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, epoch, nonce).doFinal(bytes);
            return ByteBuffer.allocate(WRAPPED)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failed) {
            throw new VaultUnusable("The root of epoch " + epoch + " was not wrapped", failed);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public EpochRoot unwrap(int epoch, byte[] wrapped) {
        if (wrapped.length != WRAPPED || wrapped[0] != VERSION) {
            throw new RootNotUnwrapped(
                    epoch,
                    "expected " + WRAPPED + " bytes of version " + VERSION + ", found " + wrapped.length
                            + (wrapped.length == 0 ? "" : " of version " + wrapped[0]));
        }
        try {
            var nonce = Arrays.copyOfRange(wrapped, 1, 1 + NONCE);
            var bytes = cipher(Cipher.DECRYPT_MODE, epoch, nonce).doFinal(wrapped, 1 + NONCE, WRAPPED - 1 - NONCE);
            try {
                return EpochRoot.of(bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (GeneralSecurityException altered) {
            throw new RootNotUnwrapped(
                    epoch, "expected one that this vault wrapped for it, found an altered one or another's");
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initSign(manifest);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new VaultUnusable("The key " + MANIFEST + " does not sign", failed);
        }
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    private Cipher cipher(int mode, int epoch, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, wrapping, new GCMParameterSpec(GCM_TAG * 8, nonce));
        cipher.updateAAD(LABEL);
        cipher.updateAAD(new byte[] {(byte) (epoch >> 8), (byte) epoch});
        return cipher;
    }

    private static boolean isAes256(SecretKey key) {
        return key.getAlgorithm().equals("AES") && key.getEncoded().length == 32;
    }

    private static boolean isEd25519(PublicKey key) {
        return key instanceof java.security.interfaces.EdECKey edwards
                && edwards.getParams().getName().equals(ED25519);
    }

    private static String describe(@Nullable Key key) {
        return key == null ? "none" : "a key of " + key.getAlgorithm();
    }
}
