package cg.gouv.qr.keeping;

import cg.gouv.qr.store.StorePolicy;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Holds looking at copies to so many bytes a second on this node, so that it never takes a disk from generation. */
@ApplicationScoped
class ScrubPace {
    @Inject
    StorePolicy policy;

    @Inject
    MeterRegistry metrics;

    private Bucket bucket;
    private Counter read;

    @PostConstruct
    void open() {
        long bytes = policy.scrubBytes();
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(bytes).refillGreedy(bytes, Duration.ofSeconds(1)))
                .build();
        read = metrics.counter("qr_store_scrubbed_bytes_total");
    }

    /** Returns when that many bytes may have passed; fewer than a second's. */
    void passed(int bytes) {
        bucket.asBlocking().consumeUninterruptibly(bytes);
        read.increment(bytes);
    }
}
