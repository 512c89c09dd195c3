package cg.gouv.qr.tests.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** Verdicts that somebody shows to others, checked with a public library and the keys at the public address. */
class SignedVerdictsIT {
    private static final String JWT = "application/jwt";
    private static final String FORGED = "10000000000000000000000000AB";

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();

    @Test
    void sayWhatTheAnswerSaysAndOfWhichCodeAndScan() throws Exception {
        StoredShards lot = road.made(stage.people().company("signée"), "Sel signé", 100);
        StoredShards.Stamp stamp = lot.stamps(false).get(0);

        Answer full = stage.stranger().get("/" + stamp.code(), "Accept", JWT).expect(200);
        assertThat(full.header("Content-Type")).startsWith(JWT);
        JwtClaims claims = claims(full.text());
        assertThat(claims.getClaimValueAsString("verdict")).isEqualTo("authentic");
        assertThat(claims.flattenClaims().get("stamp.product")).isEqualTo(List.of("Sel signé"));
        assertThat(claims.getClaimValueAsString("codeHash")).isEqualTo(sha256(stamp.code()));
        assertThat(claims.getClaimValueAsString("scan")).isNotBlank().isEqualTo(full.header("Scan-Id"));

        Answer shortened = stage.stranger().get("/?code=" + stamp.shortCode(), "Accept", JWT);
        assertThat(claims(shortened.expect(200).text()).getClaimValueAsString("codeHash"))
                .isEqualTo(sha256(stamp.shortCode().replaceAll("[^0-9A-Z]", "")));
    }

    @Test
    void areThereForWhatIsNoStampToo() throws Exception {
        Answer forged = stage.stranger().get("/" + FORGED, "Accept", JWT).expect(200);
        JwtClaims claims = claims(forged.text());
        assertThat(claims.getClaimValueAsString("verdict")).isEqualTo("forged");
        assertThat(claims.hasClaim("scan")).isFalse();

        Answer unreadable =
                stage.stranger().get("/no-code-at-all", "Accept", JWT).expect(200);
        assertThat(claims(unreadable.text()).getClaimValueAsString("verdict")).isEqualTo("unreadable");
    }

    @Test
    void areForVerdictsOnStampsOnly() {
        assertThat(stage.stranger()
                        .get("/certificat/OCC-2026-000000/AAAA", "Accept", JWT)
                        .expect(200)
                        .header("Content-Type"))
                .startsWith("application/json");
        assertThat(stage.stranger().get("/", "Accept", JWT).expect(200).header("Content-Type"))
                .as("the form")
                .startsWith("text/html");
    }

    private JwtClaims claims(String jws) throws Exception {
        String keys = stage.stranger().get("/.well-known/jwks.json").expect(200).text();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "EdDSA")
                .setExpectedType(true, "verdict+jwt")
                .setRequireIssuedAt()
                .build()
                .processToClaims(jws);
    }

    private static String sha256(String text) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
