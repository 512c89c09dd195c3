package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** The keys that the public address shows, read with none of our code. */
final class PublishedKeys {
    private static final String KEYS = "/.well-known/jwks.json";

    private final Stage stage;

    PublishedKeys(Stage stage) {
        this.stage = stage;
    }

    /** The key set. */
    Answer answer() {
        return stage.stranger().get(KEYS).expect(200);
    }

    /** As RFC 8037 tells it: 32 bytes, least significant first, whose last bit is x's lowest. */
    PublicKey key(String id) throws GeneralSecurityException {
        JsonNode found = answer().json()
                .path("keys")
                .valueStream()
                .filter(key -> id.equals(key.path("kid").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No key " + id));
        assertThat(found.path("kty").asText()).isEqualTo("OKP");
        byte[] raw = Base64.getUrlDecoder().decode(found.path("x").asText());
        assertThat(raw).hasSize(32);
        boolean odd = (raw[31] & 0x80) != 0;
        raw[31] &= 0x7f;
        for (int i = 0; i < 16; i++) {
            byte swapped = raw[i];
            raw[i] = raw[31 - i];
            raw[31 - i] = swapped;
        }
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, raw))));
        assertThat(sha256(key.getEncoded())).startsWith(id);
        return key;
    }

    static boolean holds(PublicKey key, byte[] message, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(message);
        return check.verify(signature);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
