package cg.gouv.qr.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TimeoutException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;

/**
 * Buckets that all nodes of a cluster draw from, behind the node's own of the same size. So a node never gives more than the
 * limit, whatever becomes of the cluster; while that is silent, each node gives that much.
 */
final class SharedBuckets {
    private static final Logger LOG = System.getLogger(SharedBuckets.class.getName());

    /** Of whoever waits for a verdict. */
    static final Duration PATIENCE = Duration.ofMillis(50);

    /** Once it was silent nobody asks it for so long, or each request would wait. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** The figure of attempts that one node counted without the others. */
    static final String ALONE = "verification.limits.alone";

    private static final int WARMING = 20;

    /** So many silences in a row are told: a single one may be no more than a busy moment. */
    private static final int TOLD = 3;

    private final NodeBuckets here;
    private final BucketCache everywhere;
    private final LongSupplier ticker;
    private final Runnable alone;
    private final AtomicInteger silences = new AtomicInteger();
    private volatile long silentAt;

    /**
     * @param patience with the cluster, for one attempt
     * @param ticker nanoseconds that only ever grow, from any beginning
     * @param alone told of each attempt that was counted on this node only
     */
    SharedBuckets(
            NodeBuckets here,
            Cache<String, byte[]> cache,
            Duration patience,
            TimeMeter time,
            LongSupplier ticker,
            Runnable alone) {
        this.here = here;
        this.everywhere = new BucketCache(cache, time, patience);
        this.ticker = ticker;
        this.alone = alone;
    }

    Permit take(String key, Limit limit) {
        Bucket own = here.of(key, limit);
        ConsumptionProbe probe = own.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return Permit.of(probe);
        }
        Permit permit = ask(key, limit, bucket -> Permit.of(bucket.tryConsumeAndReturnRemaining(1)))
                .orElse(Permit.GIVEN);
        if (!permit.isGiven()) {
            own.addTokens(1);
        }
        return permit;
    }

    void giveBack(String key, Limit limit) {
        here.of(key, limit).addTokens(1);
        ask(key, limit, bucket -> {
            bucket.addTokens(1);
            return true;
        });
    }

    /** The first attempts take longer than the patience: classes are loaded, and the cluster's members greet each other. */
    void warmUp() {
        Limit limit = new Limit(WARMING, Duration.ofSeconds(1));
        for (int i = 0; i < WARMING; i++) {
            try {
                everywhere.builder().build("warm-up", limit::configuration).tryConsume(1);
                return;
            } catch (CacheSilent | TimeoutException | CacheException e) {
                LOG.log(Level.DEBUG, "The cluster does not count attempts yet: {0}", e.toString());
            }
        }
    }

    private <T> Optional<T> ask(String key, Limit limit, Function<Bucket, T> question) {
        if (silences.get() > 0 && ticker.getAsLong() - silentAt < PAUSE.toNanos()) {
            alone.run();
            return Optional.empty();
        }
        try {
            Optional<T> answer = Optional.of(question.apply(everywhere.builder().build(key, limit::configuration)));
            if (silences.getAndSet(0) >= TOLD) {
                LOG.log(Level.INFO, "The cluster counts attempts again");
            }
            return answer;
        } catch (CacheSilent | TimeoutException | CacheException e) {
            silentAt = ticker.getAsLong();
            if (silences.incrementAndGet() == TOLD) {
                LOG.log(Level.WARNING, "This node counts attempts alone for now: {0}", e.toString());
            }
            alone.run();
            return Optional.empty();
        }
    }
}
