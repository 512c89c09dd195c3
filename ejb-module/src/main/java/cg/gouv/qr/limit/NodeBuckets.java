package cg.gouv.qr.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** This node's own buckets, so many at most: beyond, those that are asked for least are forgotten, and begin full. */
final class NodeBuckets {
    private final Cache<String, Bucket> buckets;
    private final TimeMeter time;

    /** @param kept how long a bucket is kept that nobody asks for; longer than it takes to fill */
    NodeBuckets(int most, Duration kept, TimeMeter time) {
        this.buckets =
                Caffeine.newBuilder().maximumSize(most).expireAfterAccess(kept).build();
        this.time = time;
    }

    Bucket of(String key, Limit limit) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(bandwidth ->
                                bandwidth.capacity(limit.attempts()).refillGreedy(limit.attempts(), limit.in()))
                        .build());
    }
}
