package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Identity.Person;
import cg.gouv.qr.cli.stack.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public API as one person sees it: a token of their own, renewed before it ends. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String base;
    private final Identity identity;
    private final Person person;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    Api(String base, Identity identity, Person person) {
        this.base = base;
        this.identity = identity;
        this.person = person;
    }

    /** The next call takes a new token: the person's role or organisation changed. */
    void signInAgain() {
        tokenUntil = Instant.MIN;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(request(path).GET().build());
    }

    /** Every item of a list, page after page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=500&cursor=" + next);
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return items;
    }

    /** Creates something; the key makes a repetition harmless. */
    JsonNode create(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return json(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Does something with a thing that was read, at the version it was read in. */
    JsonNode act(String path, long version, Map<String, ?> body) throws IOException, InterruptedException {
        return json(request(path)
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/json")
                .POST(body(body))
                .build());
    }

    /** Sends a file's bytes as they are. */
    JsonNode upload(String path, Path file, String mediaType) throws IOException, InterruptedException {
        return json(request(path)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofFile(file))
                .build());
    }

    /** Fetches a file into the folder under a name. */
    Path download(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer = http.send(request(path).GET().build(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new Trouble(
                    "GET %s was expected to answer 200, and answered %d".formatted(path, answer.statusCode()));
        }
        return file;
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        if (Instant.now().isAfter(tokenUntil)) {
            token = identity.token(person.username(), person.password());
            tokenUntil = Instant.now().plus(TOKEN_LIFE);
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", "fr");
    }

    /** Most acts say nothing but what they are. */
    private static BodyPublisher body(Map<String, ?> body) throws IOException {
        return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(person.username(), request, answer);
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** The API said no. */
    static final class Refused extends Trouble {
        private final int status;

        Refused(String who, HttpRequest request, HttpResponse<String> answer) {
            super("%s: %s %s was refused with %d: %s"
                    .formatted(who, request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
            this.status = answer.statusCode();
        }

        int status() {
            return status;
        }
    }
}
