package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A stamper's approval ran out. */
public record StamperExpired(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "stamper.expired";
    }

    @Override
    public String subject() {
        return "stamper:" + organisation;
    }
}
