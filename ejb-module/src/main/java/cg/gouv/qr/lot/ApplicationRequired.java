package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** Whether a lot's stamps are good only once they are reported as applied was decided. */
public record ApplicationRequired(LotNumber lot, OrganisationId organisation, boolean required) implements DomainEvent {
    @Override
    public String action() {
        return "lot.applicationRequired";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("required", required);
    }
}
