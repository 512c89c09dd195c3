package cg.gouv.qr.tests.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What came back, with the request that it answers for messages. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 600;

    private final String request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(String request, int status, HttpHeaders headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** @throws AssertionError if it is no JSON */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("Expected JSON from " + this, e);
        }
    }

    /** The header's first value, or an empty string. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** For {@code If-Match}. */
    public String etag() {
        return header("ETag");
    }

    /** The same, if it has this status. @throws AssertionError showing what came instead */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected %d, got %s".formatted(expected, this));
        }
        return this;
    }

    /** The problem's type without {@code urn:estampille:problem:}. @throws AssertionError if it is no problem document */
    public String problem() {
        if (!header("Content-Type").startsWith("application/problem+json")) {
            throw new AssertionError("Expected a problem document, got " + this);
        }
        JsonNode document = json();
        String type = document.path("type").asText();
        if (!type.startsWith("urn:estampille:problem:")
                || document.path("status").asInt() != status
                || document.path("title").asText().isEmpty()
                || document.path("detail").asText().isEmpty()) {
            throw new AssertionError("A problem document has type, title, status and detail, got " + this);
        }
        return type.substring("urn:estampille:problem:".length());
    }

    /** The first field that the problem names, or an empty string. */
    public String field() {
        return json().path("errors").path(0).path("field").asText();
    }

    @Override
    public String toString() {
        String shown = text();
        return "%s -> %d %s".formatted(request, status, shown.substring(0, Math.min(SHOWN, shown.length())));
    }
}
