package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.time.LocalDate;
import java.util.Map;

/** A stamper's approval was prolonged. */
public record StamperRenewed(OrganisationId organisation, LocalDate validUntil) implements DomainEvent {
    @Override
    public String action() {
        return "stamper.renewed";
    }

    @Override
    public String subject() {
        return "stamper:" + organisation;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("validUntil", validUntil);
    }
}
