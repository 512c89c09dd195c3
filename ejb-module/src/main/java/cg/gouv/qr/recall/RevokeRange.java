package cg.gouv.qr.recall;

import static cg.gouv.qr.platform.Permission.RECALLS_CREATE;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Revokes a range of a lot's stamps: at once, or, of more than {@link Revocation#ALONE}, once a second person confirms. */
@Stateless
@RolesAllowed(RECALLS_CREATE)
public class RevokeRange {
    @Inject
    Revocations revocations;

    @Inject
    Event<LotRecallEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Tells what {@link #revoke} with the same range would do.
     *
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot
     * @throws cg.gouv.qr.platform.InvalidValue if the range is not inside the lot
     */
    public RecallPreview preview(LotNumber lot, @Nullable Integer firstPosition, @Nullable Integer lastPosition) {
        Range range = revocations.lot(lot).range(firstPosition, lastPosition);
        PositionRanges revoked = PositionRanges.of(
                revocations.inForce(lot).stream().map(Revocation::range).toList());
        return new RecallPreview(
                lot,
                range.size(),
                revoked.countIn(range),
                revocations.sealed(lot).countIn(range),
                range.size() > Revocation.ALONE);
    }

    /**
     * @param firstPosition from 1
     * @param lastPosition inside the range too
     * @param reason 3 to 1000 characters, shown to whoever scans one of the stamps
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot
     * @throws cg.gouv.qr.platform.InvalidValue if the range is not inside the lot or the reason is missing
     */
    public Revocation revoke(
            LotNumber lot, @Nullable Integer firstPosition, @Nullable Integer lastPosition, @Nullable String reason) {
        RecallableLot recalled = revocations.lot(lot);
        Revocation revocation = new Revocation(
                recalled,
                recalled.range(firstPosition, lastPosition),
                Required.text("reason", reason, 3, 1000),
                caller.person(),
                clock.instant());
        revocations.add(revocation);
        events.fire(
                revocation.state() == RevocationState.IN_FORCE
                        ? RangeRevoked.of(revocation)
                        : RevocationProposed.of(revocation));
        return revocation;
    }

    /**
     * Brings a proposed revocation into force.
     *
     * @throws SelfConfirmedRecall if the caller proposed it
     * @throws cg.gouv.qr.platform.WrongState if it is not proposed
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public Revocation confirm(LotNumber lot, RevocationId id, long version) {
        Revocation revocation = revocations.get(lot, id, version);
        revocation.confirm(caller.person(), clock.instant());
        events.fire(RangeRevoked.of(revocation));
        return revocations.written(revocation);
    }
}
