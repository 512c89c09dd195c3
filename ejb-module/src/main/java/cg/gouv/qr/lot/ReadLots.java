package cg.gouv.qr.lot;

import static cg.gouv.qr.platform.Permission.DISTRIBUTION_READ;
import static cg.gouv.qr.platform.Permission.ORDERS_READ_OWN;
import static cg.gouv.qr.platform.Permission.QR_GENERATE;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static cg.gouv.qr.platform.Permission.VERIFICATION_INSPECT;

import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lots: the company's that ordered, the stamper's that prints, all to those who produce, inspect or audit. */
@Stateless
@RolesAllowed({ORDERS_READ_OWN, DISTRIBUTION_READ, QR_GENERATE, RECORDS_READ, VERIFICATION_INSPECT})
public class ReadLots {
    @Inject
    Lots lots;

    @Inject
    Shards shards;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or not for this caller */
    public Lot read(LotNumber number) {
        Lot lot = lots.get(number);
        if (caller.isForeign(lot.organisation())) {
            events.fire(new ForeignRead("lot:" + number, lot.organisation(), Map.of()));
        }
        return lot;
    }

    public Page<Lot> list(@Nullable LotState state, @Nullable OrderNumber order, Cursor cursor) {
        return lots.page(state, order, cursor);
    }

    /** Asked every few seconds by those who watch, so it leaves no trace. */
    public LotProgress progress(LotNumber number) {
        Lot lot = lots.get(number);
        Instant now = clock.instant();
        return LotProgress.of(
                lot,
                shards.sealedSince(number, Instant.EPOCH),
                shards.made(number),
                shards.sealedSince(number, LotProgress.windowStart(lot.releasedAt(), now)),
                shards.count(number),
                shards.trouble(number).orElse(null),
                now);
    }
}
