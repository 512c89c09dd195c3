package cg.gouv.qr.stamper;

import static cg.gouv.qr.platform.Permission.STAMPERS_APPROVE;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.Organisations;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DocumentNumbers;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An operator approves an admitted stamper, prolongs, suspends and reinstates the approval. */
@Stateless
@RolesAllowed(STAMPERS_APPROVE)
public class DecideOnStamper {
    @Inject
    Stampers stampers;

    @Inject
    Organisations organisations;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /**
     * @param validUntil the last day
     * @throws AlreadyApproved if it holds an approval, in whatever state
     * @throws NoStamper if the organisation is of another kind
     */
    public Stamper approve(OrganisationId id, @Nullable LocalDate validUntil) {
        LocalDate until = Required.value("validUntil", validUntil);
        Organisation organisation = organisations.get(id);
        stampers.find(id).ifPresent(stamper -> {
            throw new AlreadyApproved(stamper);
        });
        Stamper stamper =
                Stamper.approve(organisation, numbers.next("AGR"), until, today(), caller.person(), clock.instant());
        stampers.add(stamper);
        events.fire(new StamperApproved(id, stamper.approvalNumber(), until));
        return stamper;
    }

    /** Gives an approved or expired stamper a new last day. */
    public Stamper renew(OrganisationId id, @Nullable LocalDate validUntil, long version) {
        LocalDate until = Required.value("validUntil", validUntil);
        Stamper stamper = stampers.get(id, version);
        stamper.renew(organisations.get(id), until, today(), caller.person(), clock.instant());
        events.fire(new StamperRenewed(id, until));
        return stampers.written(stamper);
    }

    public Stamper suspend(OrganisationId id, @Nullable String reason, long version) {
        Stamper stamper = stampers.get(id, version);
        stamper.suspend(Required.text("reason", reason, 3, 1000));
        events.fire(new StamperSuspended(id));
        return stampers.written(stamper);
    }

    public Stamper reinstate(OrganisationId id, long version) {
        Stamper stamper = stampers.get(id, version);
        stamper.reinstate();
        events.fire(new StamperReinstated(id));
        return stampers.written(stamper);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(country.zone()));
    }
}
