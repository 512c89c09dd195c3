package cg.gouv.qr.scan;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.Troubles;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * This node's journals of scans. When they are full, or the disk fails, verdicts are told all the same: whoever stands in a shop
 * needs theirs, and the scan is counted as not kept, which is an alarm.
 */
@ApplicationScoped
public class ScanJournals {
    private static final String WORK = "Keeping scans";

    /** A journal of 32 MiB. */
    private static final int SCANS_EACH = 1 << 20;

    private static final double NEARLY_FULL = 0.75;
    private static final int MEBIBYTES_EACH = (SCANS_EACH * ScanForm.BYTES) >> 20;

    @Inject
    Configuration configuration;

    @Inject
    MeterRegistry metrics;

    @Inject
    Troubles troubles;

    private final SecureRandom random = new SecureRandom();
    private JournalFolder folder;
    private volatile boolean failing;

    @PostConstruct
    void open() {
        folder = new JournalFolder(
                configuration.scanJournal(),
                SCANS_EACH,
                Math.max(2, configuration.scanJournalMebibytes() / MEBIBYTES_EACH),
                random::nextLong);
        // not by a builder, which would register with the client proxy
        metrics.gauge("scans.journal.fill", folder, JournalFolder::fill);
    }

    @PreDestroy
    void close() {
        try {
            folder.close();
        } catch (IOException e) {
            troubles.failed("Closing the journals of scans", e);
        }
    }

    /**
     * Returns when the scan is on the disk.
     *
     * @return what it is known by; nothing if it could not be kept
     */
    public Optional<ScanId> keep(Scan scan) {
        Optional<ScanId> kept;
        try {
            kept = folder.keep(scan);
            if (failing) {
                failing = false;
                troubles.succeeded(WORK);
            }
        } catch (IOException e) {
            failing = true;
            troubles.failed(WORK, e);
            kept = Optional.empty();
        }
        metrics.counter("scans", "kept", Boolean.toString(kept.isPresent())).increment();
        return kept;
    }

    /** Of the room for scans, the part that is taken, 0 to 1. */
    double fill() {
        return folder.fill();
    }

    /** Whether scans are close to finding no room; an alarm. */
    public boolean isNearlyFull() {
        return fill() >= NEARLY_FULL;
    }

    JournalFolder folder() {
        return folder;
    }
}
