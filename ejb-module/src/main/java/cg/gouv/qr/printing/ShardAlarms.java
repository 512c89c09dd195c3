package cg.gouv.qr.printing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Counts the shards that could not be had while a print pack was prepared or downloaded: each asks for an operator. */
@ApplicationScoped
class ShardAlarms {
    @Inject
    MeterRegistry metrics;

    void count(@Observes ShardAlarm alarm) {
        metrics.counter("printing.shard.alarms").increment();
    }
}
