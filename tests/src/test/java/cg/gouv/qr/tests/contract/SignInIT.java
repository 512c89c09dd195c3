package cg.gouv.qr.tests.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.contract.Wire.Reply;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens that are bad, tokens that nobody can judge, and whoever tries too many. */
class SignInIT {
    private static final String ME = "/api/v1/me";
    /** An office's one address on the internet. */
    private static final String OFFICE = "127.0.0.9";

    private final Stage stage = Stage.running();

    @AfterEach
    void startWhatWasKilled() throws IOException, InterruptedException {
        stage.start();
    }

    @Test
    void tellsABadTokenFromOneWhoseKeyCannotBeAskedFor() {
        String token = stage.people().official(Role.OPERATEUR_OCC).signIn();
        send(token).expect(200);
        assertThat(send(withKey(token, "no-such-key")).expect(401).problem()).isEqualTo("unauthenticated");

        stage.kill("keycloak");
        // What the provider said a second ago still holds.
        Answer unknown = Eventually.some(
                "an answer that blames no token",
                () -> Optional.of(send(withKey(token, "another-key"))).filter(answer -> answer.status() != 401));
        assertThat(unknown.expect(503).problem()).isEqualTo("unavailable");
        assertThat(unknown.header("Retry-After")).isNotEmpty();
        send(token).expect(200);
        send(token.substring(0, token.length() - 12) + "AAAAAAAAAAAA").expect(401);
    }

    @Test
    void countsWhoeverHasNoValidTokenByAddressAndLocksNobodyElseOut() {
        Wire office = new Wire(stage, OFFICE);
        Reply refused = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 2 == 0 ? office.get(ME) : office.get(ME, "Authorization: Bearer made-up"))
                .filter(reply -> reply.status() != 401)
                .findFirst()
                .orElseThrow(() -> new AssertionError("20,000 requests without a token were all let in"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("tooManyRequests");
        assertThat(refused.head()).contains("Retry-After: ", "RateLimit-Remaining: 0");

        String colleague = stage.people().official(Role.OPERATEUR_OCC).token();
        assertThat(office.get(ME, "Authorization: Bearer " + colleague).status())
                .isEqualTo(200);
    }

    private Answer send(String token) {
        return stage.stranger().withToken(token).get(ME);
    }

    /** The same token, naming another key. */
    private static String withKey(String token, String kid) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
                + token.substring(token.indexOf('.'));
    }
}
