package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** Production of a paused lot goes on. */
public record LotResumed(LotNumber lot, OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "lot.resumed";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }
}
