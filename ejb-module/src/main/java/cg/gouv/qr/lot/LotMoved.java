package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A planned lot's epoch was closed before its release: another epoch signs it. */
public record LotMoved(LotNumber lot, OrganisationId organisation, int from, int to) implements DomainEvent {
    @Override
    public String action() {
        return "lot.moved";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("from", from, "to", to);
    }
}
