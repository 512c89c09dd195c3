package cg.gouv.qr.company;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** An organisation was suspended. */
public record OrganisationSuspended(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "organisation.suspended";
    }

    @Override
    public String subject() {
        return "organisation:" + organisation;
    }
}
