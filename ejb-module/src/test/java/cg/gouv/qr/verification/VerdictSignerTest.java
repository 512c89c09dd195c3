package cg.gouv.qr.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.scan.ScanId;
import cg.gouv.qr.signature.Pkcs12Vault;
import cg.gouv.qr.verification.Verdict.Forged;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

/** What is signed is checked with jose4j, which knows nothing of us. */
@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class VerdictSignerTest {
    private static final String CODE = "10000000000000000000000000AB";
    private static final JsonObject VERDICT =
            Json.createObjectBuilder().add("verdict", "forged").build();
    private static final Verified FORGED = Verified.of(new Forged());
    private static final int MORE_THAN_A_SECONDS = 1000;

    @TempDir
    static Path folder;

    private static @Nullable Pkcs12Vault vault;

    private final VerdictSigner signer = new VerdictSigner();

    @BeforeEach
    void assemble() {
        if (vault == null) {
            vault = Pkcs12Vault.create(folder.resolve("keys.p12"), "only for this test".toCharArray());
        }
        signer.vault = vault;
        signer.country = CountryProfile.load("cg");
        signer.clock = MutableClock.of(Lots.NOW, ZoneOffset.UTC);
    }

    @Test
    void isAJwtThatAnotherLibraryChecks() throws Exception {
        JwtClaims claims = claims(signed(new PresentedCode.Plain(CODE), FORGED));

        assertThat(claims.getClaimValueAsString("verdict")).isEqualTo("forged");
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(Lots.NOW.getEpochSecond());
        assertThat(claims.getClaimValueAsString("codeHash")).isEqualTo(sha256(CODE));
        assertThat(claims.hasClaim("scan")).isFalse();
    }

    @Test
    void namesTheScan() throws Exception {
        Verified kept = new Verified(new Forged(), Optional.of(new ScanId(0x7d0c21b94f5a8e13L, 42)), Optional.empty());

        assertThat(claims(signed(new PresentedCode.Plain(CODE), kept)).getClaimValueAsString("scan"))
                .isEqualTo("7d0c21b94f5a8e13-0000002a");
    }

    @Test
    void hashesACodesOneSpelling() throws Exception {
        assertThat(hash(new PresentedCode.Plain(CODE.toLowerCase(Locale.ROOT).replace('0', 'o'))))
                .as("read leniently")
                .isEqualTo(sha256(CODE));
        assertThat(hash(new PresentedCode.Plain("z" + CODE.substring(1))))
                .as("of a format that nobody prints")
                .isEqualTo(sha256("Z" + CODE.substring(1)));
        assertThat(hash(new PresentedCode.Plain("no code"))).as("none").isEqualTo(sha256("no code"));
    }

    @Test
    void isRefusedWhenItWasAltered() {
        String signed = signed(new PresentedCode.Plain(CODE), FORGED);
        String[] parts = signed.split("\\.", -1);
        String altered = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("forged", "authentic")
                        .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> claims(parts[0] + "." + altered + "." + parts[2]))
                .isInstanceOf(InvalidJwtException.class);
    }

    /** Sooner than the node signs no more for anybody. */
    @Test
    void oneClientDoesNotTakeAllSignatures() {
        boolean hasAll = true;
        for (int attempt = 0; attempt < MORE_THAN_A_SECONDS && hasAll; attempt++) {
            hasAll = signer.sign(new PresentedCode.Plain(CODE), FORGED, VERDICT, "greedy")
                    .isPresent();
        }
        assertThat(hasAll).isFalse();
        assertThat(signer.sign(new PresentedCode.Plain(CODE), FORGED, VERDICT, "another"))
                .isPresent();
    }

    private String signed(PresentedCode presented, Verified verified) {
        return signer.sign(presented, verified, VERDICT, "client").orElseThrow();
    }

    private String hash(PresentedCode presented) throws Exception {
        return claims(signed(presented, FORGED)).getClaimValueAsString("codeHash");
    }

    private JwtClaims claims(String jws) throws InvalidJwtException {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(signer.vault.publicKey())
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "EdDSA")
                .setExpectedType(true, "verdict+jwt")
                .setExpectedIssuer("https://qr.gouv.cg")
                .build();
        return consumer.processToClaims(jws);
    }

    private static String sha256(String text) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
