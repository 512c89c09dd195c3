package cg.gouv.qr.recall;

import static cg.gouv.qr.platform.Permission.RECALLS_CREATE;

import cg.gouv.qr.platform.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recalls stamps: at once, or, more than {@link Revocation#ALONE}, once a second person confirms. */
@Stateless
@RolesAllowed(RECALLS_CREATE)
public class RecallStamps {
    @Inject
    FindTouched find;

    @Inject
    Revocations revocations;

    @Inject
    Event<RecallEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Tells what {@link #recall} of the same would do.
     *
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot or certification
     * @throws cg.gouv.qr.platform.InvalidValue if a number is missing or outside the lot
     * @throws NothingToRecall if no lot was made under the certification
     */
    public RecallPreview preview(RecallTarget target) {
        List<Touched> touched = find.of(target);
        long stamps = Touched.stamps(touched);
        return new RecallPreview(
                touched.size(),
                stamps,
                revocations.revoked(touched),
                revocations.sealed(touched),
                stamps > Revocation.ALONE);
    }

    /**
     * @param reason 3 to 1000 characters, shown to whoever scans one of the stamps
     * @param instructions what they shall do, as long; none if empty
     * @return the recall's first revocation, which tells what all have in common
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot or certification
     * @throws cg.gouv.qr.platform.InvalidValue if a number is missing or outside the lot, or the reason is missing
     * @throws NothingToRecall if no lot was made under the certification
     */
    public Revocation recall(RecallTarget target, @Nullable String reason, @Nullable String instructions) {
        List<Touched> touched = find.of(target);
        RecallTerms terms = RecallTerms.of(target, touched, reason, instructions, caller.person(), clock.instant());
        List<Revocation> all = Revocation.of(touched, terms);
        revocations.add(all);
        events.fire(terms.needsSecondPerson() ? new RecallProposed(all) : new StampsRevoked(all));
        return all.get(0);
    }
}
