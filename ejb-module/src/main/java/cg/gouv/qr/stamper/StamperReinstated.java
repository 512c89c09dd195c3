package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A suspended stamper was reinstated. */
public record StamperReinstated(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "stamper.reinstated";
    }

    @Override
    public String subject() {
        return "stamper:" + organisation;
    }
}
