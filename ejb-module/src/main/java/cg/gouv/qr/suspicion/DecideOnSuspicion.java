package cg.gouv.qr.suspicion;

import static cg.gouv.qr.platform.Permission.RECALLS_CREATE;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.recall.RecallStamps;
import cg.gouv.qr.recall.RecallTarget;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on a suspicion. What was seen of the stamp until then counts no more, whatever was decided: a revocation that
 * is lifted later does not bring the same suspicion back.
 */
@Stateless
@RolesAllowed(RECALLS_CREATE)
public class DecideOnSuspicion {
    @Inject
    Suspicions suspicions;

    @Inject
    RecallStamps recalls;

    @Inject
    Event<SuspicionEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * There are copies: the stamp is revoked.
     *
     * @param reason 3 to 1000 characters, shown to whoever scans the stamp
     * @throws cg.gouv.qr.platform.WrongState if it is decided on already
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public Suspicion confirm(SuspicionId id, @Nullable String reason, long version) {
        String why = Required.text("reason", reason, 3, 1000);
        Instant now = clock.instant();
        Suspicion suspicion = cleared(id, version, now);
        suspicion.confirm(why, caller.person(), now);
        recalls.recall(new RecallTarget.OfStamp(suspicion.lot(), suspicion.position()), why, null);
        events.fire(SuspicionConfirmed.of(suspicion));
        return suspicions.written(suspicion);
    }

    /**
     * There is an honest reason: the stamp is authentic, until other scans speak against it.
     *
     * @param reason 3 to 1000 characters
     * @throws cg.gouv.qr.platform.WrongState if it is decided on already
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public Suspicion dismiss(SuspicionId id, @Nullable String reason, long version) {
        String why = Required.text("reason", reason, 3, 1000);
        Instant now = clock.instant();
        Suspicion suspicion = cleared(id, version, now);
        suspicion.dismiss(why, caller.person(), now);
        events.fire(SuspicionDismissed.of(suspicion));
        return suspicions.written(suspicion);
    }

    /** First of all writes, since whoever looks at scans locks the stamp before its suspicion. */
    private Suspicion cleared(SuspicionId id, long version, Instant now) {
        Suspicion suspicion = suspicions.get(id, version);
        suspicions.clear(suspicion, now);
        return suspicion;
    }
}
