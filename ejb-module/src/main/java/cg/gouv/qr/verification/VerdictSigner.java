package cg.gouv.qr.verification;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.signature.KeyVault;
import cg.gouv.qr.verification.SignVerdict.Answer;
import cg.gouv.qr.verification.SignVerdict.Signed;
import cg.gouv.qr.verification.SignVerdict.TooMany;
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

/**
 * Verdicts as JSON Web Signatures (RFC 7515) with Ed25519 (RFC 8037), by the key that also signs manifests. Those open with a
 * label, and a JWS's input with base64 of a brace: neither can be taken for the other.
 */
@ApplicationScoped
class VerdictSigner {
    /** On each node: a signature costs as much as some hundred verdicts, and the vault has other work. */
    private static final int A_SECOND = 200;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject
    KeyVault vault;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    private final Bucket signatures = Bucket.builder()
            .addLimit(limit -> limit.capacity(A_SECOND).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
            .build();

    Answer sign(PresentedCode presented, Verified verified, JsonObject verdict) {
        var probe = signatures.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
        return new Signed(input + "." + BASE64.encodeToString(vault.sign(input.getBytes(StandardCharsets.US_ASCII))));
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
