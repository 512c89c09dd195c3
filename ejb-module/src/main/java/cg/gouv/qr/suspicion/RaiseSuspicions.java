package cg.gouv.qr.suspicion;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.sighting.CloneScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Brings a stamp under suspicion, once: a higher score raises the one that is open. */
@ApplicationScoped
class RaiseSuspicions {
    private static final Logger LOG = System.getLogger(RaiseSuspicions.class.getName());

    @Inject
    Suspicions suspicions;

    @Inject
    Lots lots;

    @Inject
    SuspicionFigures figures;

    @Inject
    Event<SuspicionEvent> events;

    @Inject
    Clock clock;

    void raise(StampAt stamp, CloneScore score) {
        Optional<Suspicion> open = suspicions.open(stamp);
        if (open.isPresent()) {
            open.get().rise(score, clock.instant());
            return;
        }
        lots.find(new LotNumber(stamp.lot())).ifPresent(lot -> {
            Suspicion raised =
                    new Suspicion(lot.number(), lot.productDesignation(), stamp.position(), score, clock.instant());
            suspicions.add(raised);
            events.fire(StampSuspected.of(raised));
            figures.countRaised();
            LOG.log(
                    Level.WARNING,
                    "The scans of stamp {0} of lot {1} speak for copies of its code (score {2}): suspicion {3}",
                    stamp.position(),
                    Long.toString(stamp.lot()),
                    score.powerOfTen(),
                    raised.id());
        });
    }
}
