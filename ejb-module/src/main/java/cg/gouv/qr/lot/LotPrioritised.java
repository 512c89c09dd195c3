package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A lot was marked urgent, or no longer. */
public record LotPrioritised(LotNumber lot, OrganisationId organisation, boolean urgent) implements DomainEvent {
    @Override
    public String action() {
        return "lot.prioritised";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("urgent", urgent);
    }
}
