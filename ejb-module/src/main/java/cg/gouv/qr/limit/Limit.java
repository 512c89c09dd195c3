package cg.gouv.qr.limit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * So many attempts at once, and as many again in a time, filled steadily.
 *
 * @param attempts from 1
 */
record Limit(long attempts, Duration in) {
    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, in))
                .build();
    }

    Limit times(int factor) {
        return new Limit(attempts * factor, in);
    }
}
