package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** An operator released a lot to production. */
public record LotReleased(LotNumber lot, OrganisationId organisation, int shards) implements DomainEvent {
    @Override
    public String action() {
        return "lot.released";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("shards", shards);
    }
}
