package cg.gouv.qr.tests.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP as one person, or as nobody. Paths are the server's, such as {@code /api/v1/me}. It follows no redirect. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String server;
    private final @Nullable Supplier<String> token;

    Client(String server, @Nullable Supplier<String> token) {
        this.server = server;
        this.token = token;
    }

    /** The same, with this text for a token. */
    public Client withToken(String text) {
        return new Client(server, () -> text);
    }

    /** The same person at another address, such as one server's own. */
    public Client at(String other) {
        return new Client(other, token);
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** The body as it comes, for what is too large to be held. @throws AssertionError unless it is answered with 200 */
    public InputStream stream(String path) {
        HttpRequest request = request(path).timeout(Duration.ofHours(1)).GET().build();
        try {
            HttpResponse<InputStream> response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("Expected 200 from GET %s, got %d".formatted(path, response.statusCode()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** @param body a string is sent as it is, anything else as JSON */
    public Answer post(String path, @Nullable Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, @Nullable Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** A change of what was read: {@code If-Match} is the answer's {@code ETag}. */
    public Answer change(String path, Answer read, @Nullable Object body) {
        return send("POST", path, body, "If-Match", read.etag());
    }

    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (body == null) {
            return exchange(request.method(method, BodyPublishers.noBody()).build());
        }
        return exchange(request.setHeader("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body instanceof String text ? text : json(body)))
                .build());
    }

    /** Sends bytes of a type of their own, such as an uploaded file. */
    public Answer upload(String method, String path, String type, byte[] content, String... headers) {
        return exchange(request(path, headers)
                .setHeader("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(content))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token.get());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static Answer exchange(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    request.method() + " " + request.uri().getRawPath(),
                    response.statusCode(),
                    response.headers(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String query = (path.contains("?") ? "&" : "?") + "limit=100" + cursor;
            var page = get(path + query).expect(200).json();
            page.path("items").forEach(items::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }
}
