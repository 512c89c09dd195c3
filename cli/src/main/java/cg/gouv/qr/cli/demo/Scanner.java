package cg.gouv.qr.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A citizen's phone: takes what a symbol says and asks the platform. The host that is printed is named, never called. */
final class Scanner {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String server;
    private final HttpClient http = HttpClient.newHttpClient();

    /** The system property that lets java.net.http send a Host of our choice; it is read once, at the client's first use. */
    static final String HOST_ALLOWED = "jdk.httpclient.allowRestrictedHeaders";

    /** @param server the address of the server at hand, such as {@code http://127.0.0.1:26080} */
    Scanner(String server) {
        this.server = server;
    }

    /**
     * Asks for the verdict on a symbol's text.
     *
     * @param url as printed, such as {@code HTTPS://QR.GOUV.CG/1…}
     * @return the verdict's name, such as {@code authentic}
     */
    String verdict(String url) throws IOException, InterruptedException {
        URI printed = URI.create(url);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + printed.getRawPath()))
                .timeout(PATIENCE)
                .header("Host", printed.getHost())
                .header("Accept", "application/json")
                .GET()
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("A verdict answers 200, found %d for %s".formatted(answer.statusCode(), url));
        }
        return JSON.readTree(answer.body()).path("verdict").asText();
    }
}
