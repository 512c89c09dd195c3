package cg.gouv.qr.health;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The identity provider shows the keys that tokens are checked with. A good answer holds for some seconds. */
@ApplicationScoped
class IdentityProviderCheck implements ReadinessCheck {
    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final Duration HOLDS = Duration.ofSeconds(10);

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private volatile Instant goodUntil = Instant.MIN;

    @Override
    public String name() {
        return "identityProvider";
    }

    @Override
    public Optional<String> run() throws NotReady, IOException, InterruptedException {
        if (clock.instant().isBefore(goodUntil)) {
            return Optional.empty();
        }
        URI keys = URI.create(configuration.realm() + "/protocol/openid-connect/certs");
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(keys).timeout(LIMIT).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || count(answer.body()) == 0) {
            throw new NotReady(keys + " must show at least one key, found status " + answer.statusCode());
        }
        goodUntil = clock.instant().plus(HOLDS);
        return Optional.empty();
    }

    private static int count(String body) {
        try (var reader = JSON.createReader(new StringReader(body))) {
            JsonObject document = reader.readObject();
            return document.containsKey("keys") ? document.getJsonArray("keys").size() : 0;
        } catch (JsonException | ClassCastException noJwks) {
            return 0;
        }
    }
}
