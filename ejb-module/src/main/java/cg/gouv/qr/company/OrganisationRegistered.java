package cg.gouv.qr.company;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** An organisation was registered. */
public record OrganisationRegistered(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "organisation.registered";
    }

    @Override
    public String subject() {
        return "organisation:" + organisation;
    }
}
