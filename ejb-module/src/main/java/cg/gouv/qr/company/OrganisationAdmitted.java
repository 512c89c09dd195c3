package cg.gouv.qr.company;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** An organisation was admitted. */
public record OrganisationAdmitted(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "organisation.admitted";
    }

    @Override
    public String subject() {
        return "organisation:" + organisation;
    }
}
