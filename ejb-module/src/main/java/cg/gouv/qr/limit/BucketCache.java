package cg.gouv.qr.limit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.infinispan.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in a cache that nodes share, changed by compare and swap: its keys and values are the JDK's own, so that the server,
 * which moves them, need know no class of ours. (bucket4j's own module for Infinispan sends its classes to other nodes, and
 * WildFly's containers of caches see no deployment's.) An entry is gone soon after its bucket is full.
 */
final class BucketCache extends AbstractCompareAndSwapBasedProxyManager<String> {
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);

    private final Cache<String, byte[]> cache;
    private final ExpirationAfterWriteStrategy expiration;
    private final long patience; // nanoseconds

    /** @param patience with the cache for one change, all attempts at it together */
    BucketCache(Cache<String, byte[]> cache, TimeMeter time, Duration patience) {
        super(ClientSideConfig.getDefault().withClientClock(time).withRequestTimeout(patience));
        this.cache = cache;
        this.expiration = ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL);
        this.patience = patience.toNanos();
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeout) {
                return Optional.ofNullable(await(cache.getAsync(key), timeout));
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
                long kept = Math.max(1, expiration.calculateTimeToLiveMillis(state, currentTimeNanos()));
                return before == null
                        ? await(cache.putIfAbsentAsync(key, after, kept, TimeUnit.MILLISECONDS), timeout) == null
                        : Objects.requireNonNull(
                                await(cache.replaceAsync(key, before, after, kept, TimeUnit.MILLISECONDS), timeout));
            }
        };
    }

    private <T> @Nullable T await(CompletableFuture<T> answer, Optional<Long> timeout) {
        try {
            return answer.get(timeout.orElse(patience), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CacheSilent("The cluster's cache does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CacheSilent("The wait for the cluster's cache was interrupted", e);
        }
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException("Buckets are asked for and waited for");
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException("Buckets go by themselves");
    }

    @Override
    public void removeProxy(String key) {
        throw new UnsupportedOperationException("Buckets go by themselves");
    }
}
