package cg.gouv.qr.verify.message;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What this node answered a moment ago: a gateway that had no answer calls again, and gets the same one, without a second scan. On
 * another node, or later, it is judged anew.
 */
@ApplicationScoped
class AnsweredCalls {
    private static final int MOST = 20_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final AsyncCache<String, Reply> answered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).buildAsync();

    /**
     * @param call what makes it the same one: the gateway, the message's id, sender and text; a gateway that uses an id twice
     *     tells nobody what another one asked
     */
    Reply once(Supplier<Reply> answer, String... call) {
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> first = answered.asMap().putIfAbsent(digest(call), mine);
        if (first != null) {
            return waitedFor(first, answer);
        }
        try {
            Reply reply = answer.get();
            mine.complete(reply);
            return reply;
        } finally {
            mine.cancel(false); // if something was thrown: the cache forgets it, and nobody waits for ever
        }
    }

    private static Reply waitedFor(CompletableFuture<Reply> first, Supplier<Reply> answer) {
        try {
            return first.join();
        } catch (CompletionException | CancellationException e) {
            return answer.get();
        }
    }

    // No number lies in the cache as it is.
    private static String digest(String... call) {
        try {
            byte[] text = Arrays.toString(call).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
