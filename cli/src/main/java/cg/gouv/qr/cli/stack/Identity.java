package cg.gouv.qr.cli.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The realm's people, through Keycloak's admin API: the first administrator, and the users of a demo or a test. Signing in by
 * password alone is not part of the realm; {@link #allowPasswordSignIn} opens it for as long as a demo runs.
 */
public final class Identity {
    /** The client that exists only while password sign-in is allowed. */
    static final String PASSWORD_CLIENT = "estampille-cli";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private final Installation installation;
    private final String server;
    private final String realm;

    public Identity(Installation installation) {
        this.installation = installation;
        String url = installation.oidcUrl();
        int realms = url.lastIndexOf("/realms/");
        if (realms < 0) {
            throw new Trouble(
                    "ESTAMPILLE_OIDC_URL is the realm's address, like https://sso.example/realms/estampille, got "
                            + url);
        }
        this.server = url.substring(0, realms);
        this.realm = url.substring(realms + "/realms/".length());
    }

    /** Someone to be created.
     *  @param temporaryPassword whether it must be changed at the first sign-in
     *  @param roles the realm's roles to give, such as {@code ADMIN_GOUVERNEMENTAL} */
    public record Person(
            String username,
            String email,
            String firstName,
            String lastName,
            String password,
            boolean temporaryPassword,
            Set<String> roles) {
        public Person {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return username;
        }
    }

    /** The user is there already. */
    public static final class PersonExists extends Trouble {
        PersonExists(String username) {
            super("The user " + username + " exists already; nothing was changed");
        }
    }

    /** Creates the person with password and roles.
     *
     * @return Keycloak's id of the person
     * @throws PersonExists if the username or the e-mail address is taken */
    public String create(Person person) throws IOException, InterruptedException {
        String token = administratorToken();
        List<JsonNode> roles = roles(token, person.roles());
        Map<String, Object> user = Map.of(
                "username", person.username(),
                "email", person.email(),
                "emailVerified", true,
                "firstName", person.firstName(),
                "lastName", person.lastName(),
                "enabled", true,
                "credentials",
                        List.of(Map.of(
                                "type",
                                "password",
                                "value",
                                person.password(),
                                "temporary",
                                person.temporaryPassword())));
        HttpResponse<String> answer = send(token, "POST", "/users", user);
        if (answer.statusCode() == 409) {
            throw new PersonExists(person.username());
        }
        expect(answer, CREATED);
        String location = answer.headers().firstValue("Location").orElse("");
        String id = location.substring(location.lastIndexOf('/') + 1);
        expect(send(token, "POST", "/users/" + id + "/role-mappings/realm", roles), NO_CONTENT);
        return id;
    }

    private List<JsonNode> roles(String token, Set<String> names) throws IOException, InterruptedException {
        JsonNode all = JSON.readTree(
                expect(send(token, "GET", "/roles?max=500", null), OK).body());
        List<JsonNode> found = all.valueStream()
                .filter(role -> names.contains(role.path("name").asText()))
                .toList();
        if (found.size() != names.size()) {
            throw new Trouble("The realm %s has no role of %s; it has %s"
                    .formatted(
                            realm,
                            names,
                            all.valueStream()
                                    .map(role -> role.path("name").asText())
                                    .collect(Collectors.joining(", "))));
        }
        return found;
    }

    /** Whether there is a user of that name. */
    public boolean exists(String username) throws IOException, InterruptedException {
        String path = "/users?exact=true&username=" + encoded(username);
        return !JSON.readTree(expect(send(administratorToken(), "GET", path, null), OK)
                        .body())
                .isEmpty();
    }

    /** Makes the client through which {@link #token} signs people in. Already there is fine. */
    public void allowPasswordSignIn() throws IOException, InterruptedException {
        Map<String, Object> client = Map.of(
                "clientId", PASSWORD_CLIENT,
                "publicClient", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", true,
                "protocolMappers", portalMappers());
        HttpResponse<String> answer = send(administratorToken(), "POST", "/clients", client);
        if (answer.statusCode() != 409) {
            expect(answer, CREATED);
        }
    }

    /** The same claims as the portal's tokens have, from the realm's file, so that the two cannot drift apart. */
    private JsonNode portalMappers() throws IOException {
        JsonNode file = JSON.readTree(installation
                .root()
                .resolve("keycloak-realm/estampille-realm.json")
                .toFile());
        return file.path("clients")
                .valueStream()
                .filter(client -> client.path("clientId").asText().equals("estampille-portal"))
                .map(client -> client.path("protocolMappers"))
                .findFirst()
                .orElseThrow(() -> new Trouble("The realm's file has no client estampille-portal"));
    }

    /** Removes that client; tokens given by it end with their few minutes. */
    public void forbidPasswordSignIn() throws IOException, InterruptedException {
        String token = administratorToken();
        JsonNode clients = JSON.readTree(expect(send(token, "GET", "/clients?clientId=" + PASSWORD_CLIENT, null), OK)
                .body());
        for (JsonNode client : clients) {
            expect(send(token, "DELETE", "/clients/" + client.path("id").asText(), null), NO_CONTENT);
        }
    }

    /** An access token, good for the realm's five minutes.
     *
     * @throws Trouble if the password is wrong or {@link #allowPasswordSignIn} was not called */
    public String token(String username, String password) throws IOException, InterruptedException {
        return token(realm, PASSWORD_CLIENT, username, password);
    }

    private String administratorToken() throws IOException, InterruptedException {
        var administrator = installation.keycloakAdministrator();
        return token("master", "admin-cli", administrator.user(), administrator.password());
    }

    private String token(String inRealm, String client, String username, String password)
            throws IOException, InterruptedException {
        String form = "grant_type=password&scope=openid&client_id=" + client + "&username=" + encoded(username)
                + "&password=" + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/" + inRealm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(expect(answerOf(request), OK).body())
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> send(String token, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + realm + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return answerOf(request);
    }

    private HttpResponse<String> answerOf(HttpRequest request) throws InterruptedException {
        try {
            return Http.send(request);
        } catch (IOException e) {
            throw new Trouble(
                    "Keycloak does not answer at %s: is it started? (./estampille status)".formatted(server), e);
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new Trouble("Keycloak was expected to answer %s %s with %d, and answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.uri().getPath(),
                            status,
                            answer.statusCode(),
                            answer.body()));
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
