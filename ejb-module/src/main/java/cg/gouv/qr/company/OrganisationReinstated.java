package cg.gouv.qr.company;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** An organisation was reinstated. */
public record OrganisationReinstated(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "organisation.reinstated";
    }

    @Override
    public String subject() {
        return "organisation:" + organisation;
    }
}
