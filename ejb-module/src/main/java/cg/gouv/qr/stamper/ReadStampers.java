package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directory that companies choose from, and what row-level security lets the caller see beyond it. */
@Stateless
@PermitAll
public class ReadStampers {
    @Inject
    Stampers stampers;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or the caller may not see it */
    public Stamper read(OrganisationId id) {
        Stamper stamper = stampers.get(id);
        if (caller.isForeign(id)) {
            events.fire(new ForeignRead("stamper:" + id, id, Map.of()));
        }
        return stamper;
    }

    /** @param district as the organisation gave it, or null for the whole country */
    public Page<Stamper> directory(@Nullable String district, Cursor cursor) {
        return stampers.approved(LocalDate.now(clock.withZone(country.zone())), district, cursor);
    }

    /** Whatever their state, as far as the caller sees them. */
    public Page<Stamper> list(@Nullable StamperState state, @Nullable String district, Cursor cursor) {
        return stampers.page(state, district, cursor);
    }
}
