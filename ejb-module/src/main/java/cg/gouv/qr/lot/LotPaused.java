package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** Production of a lot was paused; leased shards are still finished. */
public record LotPaused(LotNumber lot, OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "lot.paused";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }
}
