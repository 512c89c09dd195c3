package cg.gouv.qr.suspicion;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many suspicions wait for a person, and how many scans wait to be looked at, as this node knew it when it last looked: the
 * others' figures are older.
 */
@ApplicationScoped
class SuspicionFigures {
    @Inject
    MeterRegistry metrics;

    @Inject
    CountSuspicions count;

    private final AtomicLong open = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    @PostConstruct
    void begin() {
        metrics.gauge("suspicions.open", open);
        metrics.gauge("suspicions.scans.waiting", waiting);
    }

    void refresh() {
        open.set(count.open());
        waiting.set(count.scansWaiting());
    }

    void countRaised() {
        metrics.counter("suspicions.raised").increment();
    }
}
