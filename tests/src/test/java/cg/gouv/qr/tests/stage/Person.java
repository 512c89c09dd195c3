package cg.gouv.qr.tests.stage;

import cg.gouv.qr.cli.stack.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Someone with an account of the realm, who signs in when they need a token. */
public final class Person {
    /** The realm's tokens last five minutes. */
    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(3);

    private final Identity identity;
    private final String server;
    private final String id;
    private final String username;
    private final String password;
    private @Nullable String token;
    private long signedInAt;

    Person(Identity identity, String server, String id, String username, String password) {
        this.identity = identity;
        this.server = server;
        this.id = id;
        this.username = username;
        this.password = password;
    }

    /** The subject of their tokens. */
    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    public Client client() {
        return new Client(server, this::token);
    }

    public synchronized String token() {
        if (token == null || System.nanoTime() - signedInAt > TOKEN_IS_FRESH.toNanos()) {
            return signIn();
        }
        return token;
    }

    /** Takes a new token, so that what changed at the identity provider shows. */
    public synchronized String signIn() {
        try {
            token = identity.token(username, password);
            signedInAt = System.nanoTime();
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What the token at hand says. */
    public JsonNode claims() {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token().split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return username;
    }
}
