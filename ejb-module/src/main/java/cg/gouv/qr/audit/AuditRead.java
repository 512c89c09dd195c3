package cg.gouv.qr.audit;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** Somebody read the trail: the auditors are audited too. */
public record AuditRead(AuditQuestion question) implements DomainEvent {
    @Override
    public String action() {
        return "audit.read";
    }

    @Override
    public String subject() {
        return "audit";
    }

    @Override
    public Map<String, Object> details() {
        return question.details();
    }
}
