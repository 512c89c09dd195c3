package cg.gouv.qr.company;

import cg.gouv.qr.platform.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** A signed-in person registers the organisation that they act for. Whoever has an account may; an operator decides. */
@Stateless
@PermitAll
public class RegisterOrganisation {
    @Inject
    Organisations organisations;

    @Inject
    Event<OrganisationRegistered> registered;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @throws cg.gouv.qr.platform.InvalidValue naming the first field that is wrong
     * @throws AlreadyRegistered if the number, or the person, already stands behind an organisation
     */
    public Organisation register(OrganisationKind kind, OrganisationDetails details) {
        OrganisationDetails checked = details.checked();
        organisations.registeredBy(caller.person()).ifPresent(other -> {
            throw AlreadyRegistered.person(other.name());
        });
        Organisation organisation = new Organisation(kind, checked, caller.person(), clock.instant());
        if (organisations.isTaken(organisation.registrationNumber())) {
            throw AlreadyRegistered.number(organisation.registrationNumber());
        }
        organisations.add(organisation);
        registered.fire(new OrganisationRegistered(organisation.id()));
        return organisation;
    }
}
