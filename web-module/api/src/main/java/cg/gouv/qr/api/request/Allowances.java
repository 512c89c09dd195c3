package cg.gouv.qr.api.request;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many more requests each client may make: a bucket each, filled steadily over a minute. The clients that were heard of
 * longest ago are forgotten, so that the memory has a bound; whoever is forgotten starts with a full bucket.
 */
final class Allowances {
    private static final int CLIENTS = 20_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets;

    Allowances(int perMinute) {
        this(perMinute, CLIENTS);
    }

    Allowances(int perMinute, int clients) {
        this.perMinute = perMinute;
        this.buckets = new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > clients;
            }
        };
    }

    /**
     * @param allowed whether the client may make this request
     * @param remaining how many it may make after it
     * @param secondsToWait until one more is allowed, if this is not
     * @param secondsToFull until all are
     */
    record Allowance(boolean allowed, long remaining, long secondsToWait, long secondsToFull) {}

    Allowance take(String client) {
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    int known() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    int perMinute() {
        return perMinute;
    }

    private Bucket bucket(String client) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    client,
                    unknown -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .build());
        }
    }

    /** Rounded up: who waits that long is let in. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }
}
