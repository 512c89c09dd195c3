package cg.gouv.qr.company;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.OutboxCourier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one Keycloak group per organisation: the group carries the {@code organisation_id} that tokens tell and the role
 * of the organisation's kind; whoever is in it acts for the organisation. Each step looks before it changes, so that a
 * repeated delivery changes nothing.
 */
@ApplicationScoped
class KeycloakMemberships implements OutboxCourier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    Configuration configuration;

    @Override
    public String kind() {
        return Memberships.KIND;
    }

    @Override
    public void deliver(JsonObject message) throws IOException, InterruptedException {
        String token = token();
        String group = group(token, message.getString("organisation"), message.getString("role"));
        String membership = "/users/" + message.getString("person") + "/groups/" + group;
        if (message.getBoolean("member")) {
            send(token, "PUT", membership, JsonValue.EMPTY_JSON_OBJECT, 204);
        } else {
            send(token, "DELETE", membership, null, 204, 404); // gone already is as good
        }
    }

    private String group(String token, String organisation, String role) throws IOException, InterruptedException {
        String query = "/groups?exact=true&briefRepresentation=true&search=" + organisation;
        JsonArray found = read(send(token, "GET", query, null, 200)).asJsonArray();
        if (found.isEmpty()) {
            JsonObject group = JSON.createObjectBuilder()
                    .add("name", organisation)
                    .add(
                            "attributes",
                            JSON.createObjectBuilder()
                                    .add(
                                            "organisation_id",
                                            JSON.createArrayBuilder().add(organisation)))
                    .build();
            send(token, "POST", "/groups", group, 201, 409);
            found = read(send(token, "GET", query, null, 200)).asJsonArray();
        }
        String id = found.getJsonObject(0).getString("id");
        JsonStructure definition = read(send(token, "GET", "/roles/" + role, null, 200));
        JsonArray roles = JSON.createArrayBuilder().add(definition).build();
        send(token, "POST", "/groups/" + id + "/role-mappings/realm", roles, 204);
        return id;
    }

    private String token() throws IOException, InterruptedException {
        URI address = URI.create(configuration.realm() + "/protocol/openid-connect/token");
        String form = "grant_type=client_credentials&client_id=estampille-platform&client_secret="
                + URLEncoder.encode(configuration.platformClientSecret(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return read(expect(request, 200)).asJsonObject().getString("access_token");
    }

    private HttpResponse<String> send(
            String token, String method, String path, @Nullable JsonValue body, int... expected)
            throws IOException, InterruptedException {
        URI address = URI.create(configuration.realm().toString().replace("/realms/", "/admin/realms/") + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        return expect(request, expected);
    }

    private HttpResponse<String> expect(HttpRequest request, int... expected) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        for (int status : expected) {
            if (response.statusCode() == status) {
                return response;
            }
        }
        throw new IOException("Keycloak answered " + response.statusCode() + " to " + request.method() + " "
                + request.uri().getPath());
    }

    private static JsonStructure read(HttpResponse<String> response) {
        try (var reader = JSON.createReader(new StringReader(response.body()))) {
            return reader.read();
        }
    }
}
