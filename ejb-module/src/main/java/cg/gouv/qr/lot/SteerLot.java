package cg.gouv.qr.lot;

import static cg.gouv.qr.platform.Permission.QR_GENERATE;

import cg.gouv.qr.platform.DomainEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** An operator pauses a lot's production, resumes it, or puts it before all others. */
@Stateless
@RolesAllowed(QR_GENERATE)
public class SteerLot {
    @Inject
    Lots lots;

    @Inject
    Event<DomainEvent> events;

    /** Nodes finish the shards that they hold and claim no further one. */
    public Lot pause(LotNumber number, long version) {
        Lot lot = lots.get(number, version);
        lot.pause();
        events.fire(new LotPaused(number, lot.organisation()));
        return lots.written(lot);
    }

    public Lot resume(LotNumber number, long version) {
        Lot lot = lots.get(number, version);
        lot.resume();
        events.fire(new LotResumed(number, lot.organisation()));
        return lots.written(lot);
    }

    /** @param required whether a stamp is good only once its stamper has reported it as applied */
    public Lot requireApplication(LotNumber number, boolean required, long version) {
        Lot lot = lots.get(number, version);
        lot.requireApplication(required);
        events.fire(new ApplicationRequired(number, lot.organisation(), required));
        return lots.written(lot);
    }

    public Lot prioritise(LotNumber number, boolean urgent, long version) {
        Lot lot = lots.get(number, version);
        lot.prioritise(urgent);
        events.fire(new LotPrioritised(number, lot.organisation(), urgent));
        return lots.written(lot);
    }
}
