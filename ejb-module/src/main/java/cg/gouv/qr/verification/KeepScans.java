package cg.gouv.qr.verification;

import cg.gouv.qr.scan.Asker;
import cg.gouv.qr.scan.Outcome;
import cg.gouv.qr.scan.RefusedCodes;
import cg.gouv.qr.scan.Scan;
import cg.gouv.qr.scan.ScanId;
import cg.gouv.qr.scan.ScanJournals;
import cg.gouv.qr.scan.ScanPlaces;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.ClosedEpoch;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Lapsed;
import cg.gouv.qr.verification.Verdict.NotInCirculation;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verdict.Unknown;
import cg.gouv.qr.verification.Verdict.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Keeps each scan of a true code before its verdict is told, and counts what is refused. */
@ApplicationScoped
class KeepScans {
    private static final Map<Class<? extends Verdict>, Outcome> TOLD = Map.of(
            Authentic.class, Outcome.AUTHENTIC,
            Lapsed.class, Outcome.LAPSED,
            ClosedEpoch.class, Outcome.CLOSED_EPOCH,
            Suspect.class, Outcome.SUSPECT,
            NotInCirculation.class, Outcome.NOT_IN_CIRCULATION,
            Revoked.class, Outcome.REVOKED,
            Specimen.class, Outcome.SPECIMEN,
            Unknown.class, Outcome.UNKNOWN);

    @Inject
    ScanJournals journals;

    @Inject
    RefusedCodes refused;

    @Inject
    ScanPlaces places;

    @Inject
    KnownLots lots;

    @Inject
    Clock clock;

    /** @return what the scan is known by; nothing if it was none of a true code, or could not be kept */
    Optional<ScanId> keep(Finding finding, Asker asker) {
        if (finding.verdict() instanceof Forged) {
            refused.countForged(asker.channel());
        } else if (finding.verdict() instanceof Unreadable) {
            refused.countUnreadable(asker.channel());
        }
        if (finding.serial().isEmpty()) {
            return Optional.empty();
        }
        Optional<SerialIndex.Place> place = lots.place(finding.serial().getAsLong());
        return journals.keep(new Scan(
                clock.instant(),
                place.map(SerialIndex.Place::lot).orElse(0L),
                place.map(SerialIndex.Place::position).orElse(0),
                outcome(finding.verdict()),
                asker.channel(),
                places.of(asker).orElse(null)));
    }

    private static Outcome outcome(Verdict verdict) {
        Outcome told = TOLD.get(verdict.getClass());
        return told == null ? Outcome.UNCONFIRMED : told;
    }
}
