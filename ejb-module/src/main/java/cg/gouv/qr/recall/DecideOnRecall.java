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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a proposed recall into force, or undoes a recall, in all lots that it touches. Who did it and why stays on record. A lot's
 * revocation that is all of its recall may be named instead.
 */
@Stateless
@RolesAllowed(RECALLS_CREATE)
public class DecideOnRecall {
    @Inject
    Revocations revocations;

    @Inject
    Event<RecallEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @return the recall's first revocation
     * @throws cg.gouv.qr.platform.NotFound if there is none
     * @throws SelfConfirmedRecall if the caller proposed it
     * @throws cg.gouv.qr.platform.WrongState if it is not proposed
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public Revocation confirm(RecallId recall, long version) {
        List<Revocation> all = revocations.all(recall, version);
        all.forEach(one -> one.confirm(caller.person(), clock.instant()));
        revocations.write();
        events.fire(new StampsRevoked(all));
        return revocations.first(recall);
    }

    /** The same. @throws PartOfRecall if other lots are touched, too */
    public Revocation confirm(LotNumber lot, RevocationId id, long version) {
        return confirm(revocations.get(lot, id).wholeRecall(), version);
    }

    /**
     * @param reason 3 to 1000 characters
     * @return the recall's first revocation
     * @throws cg.gouv.qr.platform.NotFound if there is none
     * @throws cg.gouv.qr.platform.WrongState if it is lifted already
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public Revocation lift(RecallId recall, @Nullable String reason, long version) {
        String why = Required.text("reason", reason, 3, 1000);
        List<Revocation> all = revocations.all(recall, version);
        all.forEach(one -> one.lift(why, caller.person(), clock.instant()));
        revocations.write();
        events.fire(new RecallLifted(all));
        return revocations.first(recall);
    }

    /** The same. @throws PartOfRecall if other lots are touched, too */
    public Revocation lift(LotNumber lot, RevocationId id, @Nullable String reason, long version) {
        return lift(revocations.get(lot, id).wholeRecall(), reason, version);
    }
}
