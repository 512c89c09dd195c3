package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DomainEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Ends approvals whose last day is past. Until it comes by, orders are refused by the date itself. */
@Stateless
@PermitAll
@AsPlatform("expiry")
public class ExpireStampers {
    @Inject
    Stampers stampers;

    @Inject
    Event<DomainEvent> events;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void expire() {
        LocalDate today = LocalDate.now(clock.withZone(country.zone()));
        for (Stamper stamper : stampers.due(today)) {
            stamper.expire(today);
            events.fire(new StamperExpired(stamper.id()));
        }
    }
}
