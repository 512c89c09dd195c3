package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A stamper's approval was suspended. */
public record StamperSuspended(OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "stamper.suspended";
    }

    @Override
    public String subject() {
        return "stamper:" + organisation;
    }
}
