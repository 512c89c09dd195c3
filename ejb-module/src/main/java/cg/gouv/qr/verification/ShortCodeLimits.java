package cg.gouv.qr.verification;

import cg.gouv.qr.code.ShortCode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * How often short codes may be tried: by a client, and wrongly on one serial. At ten wrong tries an hour on a serial, the
 * 25 bits of its tag last for 190 years on average. Counted on each node.
 */
@ApplicationScoped
class ShortCodeLimits {
    private static final int CLIENTS = 100_000;
    private static final int SERIALS = 200_000;
    private static final int A_MINUTE = 30;
    private static final int WRONG_AN_HOUR = 10;

    private final LoadingCache<String, Bucket> clients = buckets(CLIENTS, A_MINUTE, Duration.ofMinutes(1));
    private final LoadingCache<Tried, Bucket> serials = buckets(SERIALS, WRONG_AN_HOUR, Duration.ofHours(1));

    /** @param delay how long until the next attempt, zero if it is given */
    record Permit(Duration delay) {
        boolean isGiven() {
            return delay.isZero();
        }
    }

    private record Tried(int residue, long permutedSerial) {}

    Permit ask(PresentedCode.ShortForm code, String client) {
        var ofClient = clients.get(client).tryConsumeAndReturnRemaining(1);
        if (!ofClient.isConsumed()) {
            return new Permit(Duration.ofNanos(ofClient.getNanosToWaitForRefill()));
        }
        return tried(code)
                .map(serials::get)
                .map(bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .map(probe -> new Permit(Duration.ofNanos(probe.getNanosToWaitForRefill())))
                .orElseGet(() -> new Permit(Duration.ZERO));
    }

    /** Gives the attempt on the serial back: only guesses count. */
    void wasNoGuess(PresentedCode.ShortForm code) {
        tried(code).map(serials::get).ifPresent(bucket -> bucket.addTokens(1));
    }

    // What is not even a short code tries no serial.
    private static Optional<Tried> tried(PresentedCode.ShortForm code) {
        return CodeReader.read(code) instanceof CodeReader.Shortened shortened
                ? Optional.of(of(shortened.code()))
                : Optional.empty();
    }

    private static Tried of(ShortCode code) {
        return new Tried(code.residue(), code.permutedSerial());
    }

    private static <K> LoadingCache<K, Bucket> buckets(int most, int tokens, Duration in) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(in.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, in))
                        .build());
    }
}
