package cg.gouv.qr.verification;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.signature.KeyVault;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Verdicts as JSON Web Signatures (RFC 7515) with Ed25519 (RFC 8037), by the key that also signs manifests. Those open with a
 * label or a brace, and a JWS's input with base64 of one: neither can be taken for the other.
 */
@ApplicationScoped
class VerdictSigner {
    /** On each node: a signature costs as much as some hundred verdicts, and the vault has other work. */
    private static final int A_SECOND = 200;

    /** Of one client, so that none takes all. */
    private static final int A_SECOND_EACH = 20;

    private static final int CLIENTS = 100_000;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject
    KeyVault vault;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    private final Bucket signatures = bucket(A_SECOND);
    private final LoadingCache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(Duration.ofSeconds(2))
            .build(client -> bucket(A_SECOND_EACH));

    Optional<String> sign(PresentedCode presented, Verified verified, JsonObject verdict, String client) {
        if (!clients.get(client).tryConsume(1) || !signatures.tryConsume(1)) {
            return Optional.empty();
        }
        JsonObject header = JSON.createObjectBuilder()
                .add("alg", "EdDSA")
                .add("kid", vault.keyId())
                .add("typ", "verdict+jwt") // RFC 8725, 3.11: no other token of the platform's has this type
                .build();
        JsonObjectBuilder claims = JSON.createObjectBuilder(verdict)
                .add("iss", "https://" + country.host().toLowerCase(Locale.ROOT))
                .add("iat", clock.instant().getEpochSecond())
                .add("codeHash", sha256(CodeReader.canonical(presented)));
        verified.scan().ifPresent(scan -> claims.add("scan", scan.toString()));
        String input = base64(header) + "." + base64(claims.build());
        return Optional.of(input + "." + BASE64.encodeToString(vault.sign(input.getBytes(StandardCharsets.US_ASCII))));
    }

    private static Bucket bucket(int aSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static String base64(JsonObject json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
