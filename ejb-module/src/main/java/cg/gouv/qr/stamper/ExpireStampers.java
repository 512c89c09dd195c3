package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Ends approvals whose last day is past. Until it comes by, orders are refused by the date itself. */
@Stateless
@PermitAll
@AsPlatform("expiry")
public class ExpireStampers implements PeriodicTask {
    @Inject
    Stampers stampers;

    @Inject
    Event<DomainEvent> events;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "stampers-expire";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock.withZone(country.zone()));
        for (Stamper stamper : stampers.due(today)) {
            stamper.expire(today);
            events.fire(new StamperExpired(stamper.id()));
        }
    }
}
