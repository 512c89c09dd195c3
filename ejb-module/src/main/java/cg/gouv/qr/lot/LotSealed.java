package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** The last shard of a lot was sealed. */
public record LotSealed(LotNumber lot, OrganisationId organisation, int quantity) implements DomainEvent {
    @Override
    public String action() {
        return "lot.sealed";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("quantity", quantity);
    }
}
