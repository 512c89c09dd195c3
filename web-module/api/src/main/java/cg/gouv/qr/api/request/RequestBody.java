package cg.gouv.qr.api.request;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The body of the request at hand, hashed while it is read, so that a repetition can be told from another request. */
@RequestScoped
public class RequestBody {
    private @Nullable String idempotencyKey;
    private @Nullable DigestInputStream stream;

    /** @return what the resource reads instead */
    InputStream begin(String key, String head, InputStream body) {
        MessageDigest digest = sha256();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        DigestInputStream hashed = new DigestInputStream(body, digest);
        idempotencyKey = key;
        stream = hashed;
        return hashed;
    }

    @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** SHA-256 of method, address, media type and body. What the resource did not read is read here. */
    byte[] fingerprint() {
        DigestInputStream hashed = java.util.Objects.requireNonNull(stream);
        try {
            hashed.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashed.getMessageDigest().digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
