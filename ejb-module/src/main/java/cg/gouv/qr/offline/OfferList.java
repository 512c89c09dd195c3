package cg.gouv.qr.offline;

import static cg.gouv.qr.platform.Permission.VERIFICATION_INSPECT;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DomainEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Offers those who inspect a lot's list, and writes down who took it. The list itself is made by {@link OfflineLists}. */
@Stateless
@RolesAllowed(VERIFICATION_INSPECT)
public class OfferList {
    @Inject
    ListedLots lots;

    @Inject
    Event<DomainEvent> events;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /**
     * What a list of the lot would tell now; leaves no trace.
     *
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot
     * @throws LotStillMade while the lot is being made
     * @throws EpochIsRetired if its stamps read as forged, since the keys that signed them are retired
     */
    public ListedLot offer(LotNumber number) {
        return lots.get(number, LocalDate.now(clock.withZone(country.zone())));
    }

    /** The caller gets the list now. */
    public void taken(ListedLot lot) {
        events.fire(new OfflineListTaken(lot.number(), lot.organisation(), lot.version(), lot.quantity()));
    }
}
