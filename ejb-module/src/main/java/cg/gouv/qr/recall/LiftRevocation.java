package cg.gouv.qr.recall;

import static cg.gouv.qr.platform.Permission.RECALLS_CREATE;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Undoes a revocation, or drops a proposed one. Who did it and why stays on record beside the revocation. */
@Stateless
@RolesAllowed(RECALLS_CREATE)
public class LiftRevocation {
    @Inject
    Revocations revocations;

    @Inject
    Event<LotRecallEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @param reason 3 to 1000 characters
     * @throws cg.gouv.qr.platform.WrongState if it is lifted already
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public Revocation lift(LotNumber lot, RevocationId id, @Nullable String reason, long version) {
        String why = Required.text("reason", reason, 3, 1000);
        Revocation revocation = revocations.get(lot, id, version);
        revocation.lift(why, caller.person(), clock.instant());
        events.fire(RevocationLifted.of(revocation));
        return revocations.written(revocation);
    }
}
