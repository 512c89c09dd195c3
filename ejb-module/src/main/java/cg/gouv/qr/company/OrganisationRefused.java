package cg.gouv.qr.company;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** An organisation was refused. */
public record OrganisationRefused(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "organisation.refused";
    }

    @Override
    public String subject() {
        return "organisation:" + organisation;
    }
}
