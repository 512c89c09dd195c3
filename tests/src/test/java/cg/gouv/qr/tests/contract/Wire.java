package cg.gouv.qr.tests.contract;

import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks HTTP byte by byte, for requests that no client library sends. One connection each. */
public final class Wire {
    private static final int PATIENCE = 30_000; // milliseconds
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private final URI server;
    private final String from;

    public Wire(Stage stage) {
        this(stage, "127.0.0.1");
    }

    /** @param from one of this machine's own addresses, which the server sees as the client's */
    public Wire(Stage stage, String from) {
        this(stage.installation().serverUrl(), from);
    }

    /** @param server its address, such as that of one server past the proxy */
    Wire(String server, String from) {
        this.server = URI.create(server);
        this.from = from;
    }

    /** What came back: the head with its line ends, and the body. */
    public record Reply(int status, String head, String body) {
        public boolean isProblem() {
            return head.contains("Content-Type: application/problem+json");
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError("Expected JSON, got " + this, e);
            }
        }

        /** The problem's type without {@code urn:estampille:problem:}. */
        public String problem() {
            return json().path("type").asText().replace("urn:estampille:problem:", "");
        }
    }

    /** @param target as it is sent
     *  @param headers whole lines, without Host and Connection */
    public Reply get(String target, String... headers) {
        return send("GET", target, "", headers);
    }

    public Reply send(String method, String target, String body, String... headers) {
        String request = method + " " + target + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nConnection: close\r\n"
                + String.join(
                        "", Arrays.stream(headers).map(line -> line + "\r\n").toList()) + "\r\n" + body;
        try (Socket socket = new Socket(server.getHost(), server.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target + " was not answered", e);
        }
    }

    private static Reply reply(String text) {
        Matcher status = STATUS.matcher(text);
        int end = text.indexOf("\r\n\r\n");
        if (!status.lookingAt() || end < 0) {
            throw new AssertionError("Expected an HTTP answer, got " + text);
        }
        return new Reply(Integer.parseInt(status.group(1)), text.substring(0, end), text.substring(end + 4));
    }
}
