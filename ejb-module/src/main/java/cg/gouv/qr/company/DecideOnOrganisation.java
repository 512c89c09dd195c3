package cg.gouv.qr.company;

import static cg.gouv.qr.platform.Permission.ORGANISATIONS_ADMIT;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An operator admits or refuses a registration, suspends and reinstates. Its people's role follows through the outbox. */
@Stateless
@RolesAllowed(ORGANISATIONS_ADMIT)
public class DecideOnOrganisation {
    @Inject
    Organisations organisations;

    @Inject
    Memberships memberships;

    @Inject
    Event<OrganisationAdmitted> admitted;

    @Inject
    Event<OrganisationRefused> refused;

    @Inject
    Event<OrganisationSuspended> suspended;

    @Inject
    Event<OrganisationReinstated> reinstated;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public Organisation admit(OrganisationId id, long version) {
        Organisation organisation = organisations.get(id, version);
        organisation.admit(caller.person(), clock.instant());
        memberships.grant(organisation);
        admitted.fire(new OrganisationAdmitted(id));
        return organisations.written(organisation);
    }

    public Organisation refuse(OrganisationId id, @Nullable String reason, long version) {
        Organisation organisation = organisations.get(id, version);
        organisation.refuse(Required.text("reason", reason, 3, 1000), caller.person(), clock.instant());
        refused.fire(new OrganisationRefused(id));
        return organisations.written(organisation);
    }

    public Organisation suspend(OrganisationId id, @Nullable String reason, long version) {
        Organisation organisation = organisations.get(id, version);
        organisation.suspend(Required.text("reason", reason, 3, 1000), caller.person(), clock.instant());
        memberships.withdraw(organisation);
        suspended.fire(new OrganisationSuspended(id));
        return organisations.written(organisation);
    }

    public Organisation reinstate(OrganisationId id, long version) {
        Organisation organisation = organisations.get(id, version);
        organisation.reinstate(caller.person(), clock.instant());
        memberships.grant(organisation);
        reinstated.fire(new OrganisationReinstated(id));
        return organisations.written(organisation);
    }
}
