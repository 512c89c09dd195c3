package cg.gouv.qr.report;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** A report came to something, or to nothing. */
public record ReportClosed(ReportId report, ReportOutcome outcome) implements DomainEvent {
    @Override
    public String action() {
        return "report.closed";
    }

    @Override
    public String subject() {
        return "report:" + report;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("outcome", outcome);
    }
}
