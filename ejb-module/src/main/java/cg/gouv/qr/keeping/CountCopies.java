package cg.gouv.qr.keeping;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Counts the copies that were found damaged, and those that were made good. */
@ApplicationScoped
class CountCopies {
    @Inject
    MeterRegistry metrics;

    void damaged(@Observes ShardCopyDamaged event) {
        metrics.counter("qr_store_copies_damaged_total", "place", event.place()).increment();
    }

    void repaired(@Observes ShardCopyRepaired event) {
        String source = event.source().equals(FindShard.KEYS) ? "keys" : "copy";
        metrics.counter("qr_store_copies_repaired_total", "place", event.place(), "source", source)
                .increment();
    }
}
