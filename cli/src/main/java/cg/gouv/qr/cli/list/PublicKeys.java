package cg.gouv.qr.cli.list;

import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The keys that the platform publishes, as a JWK set (RFC 7517), from a file or from its public address. */
final class PublicKeys {
    private static final int MOST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private PublicKeys() {}

    /** @throws Trouble if there is nothing of that kind */
    static JsonWebKeySet read(String where) throws IOException, InterruptedException {
        boolean isAddress = where.toLowerCase(Locale.ROOT).matches("https?://.*");
        byte[] json = isAddress ? fetched(where) : kept(Path.of(where));
        if (json.length > MOST) {
            throw new Trouble("A set of keys has at most " + MOST + " bytes, found more in " + where);
        }
        return parse(new String(json, StandardCharsets.UTF_8), where);
    }

    static JsonWebKeySet parse(String json, String where) {
        try {
            return new JsonWebKeySet(json);
        } catch (JoseException | RuntimeException e) { // jose4j casts what it reads
            throw new Trouble("A JWK set was expected in " + where + ", found none: " + e.getMessage(), e);
        }
    }

    private static byte[] kept(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST + 1);
        }
    }

    private static byte[] fetched(String address) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Trouble("No address: " + address + " (" + e.getMessage() + ")", e);
        }
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new Trouble("Expected 200 from " + address + ", got " + answer.statusCode());
            }
            return body.readNBytes(MOST + 1);
        }
    }
}
