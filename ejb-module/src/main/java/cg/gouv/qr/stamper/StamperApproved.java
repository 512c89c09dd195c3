package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.time.LocalDate;
import java.util.Map;

/** A stamper was approved. */
public record StamperApproved(OrganisationId organisation, String approvalNumber, LocalDate validUntil)
        implements DomainEvent {
    @Override
    public String action() {
        return "stamper.approved";
    }

    @Override
    public String subject() {
        return "stamper:" + organisation;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("approvalNumber", approvalNumber, "validUntil", validUntil);
    }
}
