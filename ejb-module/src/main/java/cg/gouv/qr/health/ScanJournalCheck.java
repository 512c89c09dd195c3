package cg.gouv.qr.health;

import cg.gouv.qr.scan.ScanJournals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** There is room for scans while the database is away. A node whose journals are full tells verdicts all the same. */
@ApplicationScoped
class ScanJournalCheck implements ReadinessCheck {
    @Inject
    ScanJournals journals;

    @Override
    public String name() {
        return "scans";
    }

    @Override
    public Optional<String> run() {
        return journals.isNearlyFull() ? Optional.of("journalNearlyFull") : Optional.empty();
    }
}
